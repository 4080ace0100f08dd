-- What the runtime keeps in the databases of applications. Run each time: every statement finds what it made before.

create schema if not exists skyc;

-- Events of transactions that have committed and that the broker has not accepted yet.
create table if not exists skyc.outbox (
  id bigint generated always as identity primary key,
  created_at timestamptz not null default now(),
  application text not null,
  event_id text not null,
  source text not null,
  type text not null,
  time timestamptz not null,
  attributes jsonb not null,
  content_type text not null,
  data bytea not null,
  -- Why the broker refused it the last time.
  refusal text
);

create index if not exists outbox_in_order on skyc.outbox (application, id);

-- What functions have handled.
create table if not exists skyc.inbox (
  application text not null,
  function text not null,
  key text not null,
  seen_at timestamptz not null default now(),
  primary key (application, function, key)
);
