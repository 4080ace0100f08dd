CREATE TABLE products (
    sku   text PRIMARY KEY,
    name  text NOT NULL,
    price numeric(10, 2) NOT NULL CHECK (price > 0)
);

CREATE TABLE orders (
    id              uuid PRIMARY KEY,
    customer        text NOT NULL,
    email           text NOT NULL,
    address         text NOT NULL,
    status          text NOT NULL,
    region          text NOT NULL,
    placed_at       timestamptz NOT NULL,
    total           numeric(12, 2) NOT NULL,
    idempotency_key text,
    UNIQUE (customer, idempotency_key)
);

-- Serves the customer's list, the newest first, page by page.
CREATE INDEX orders_by_customer ON orders (customer, placed_at DESC, id DESC);

-- Serves the nightly report.
CREATE INDEX orders_by_day ON orders (placed_at) WHERE status = 'PAID';

CREATE TABLE order_lines (
    order_id uuid NOT NULL REFERENCES orders (id),
    position integer NOT NULL,
    sku      text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, position)
);
