CREATE TABLE stock (
    sku  text PRIMARY KEY,
    free integer NOT NULL CHECK (free >= 0)
);

CREATE TABLE reservations (
    order_id uuid NOT NULL,
    sku      text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0)
);

CREATE INDEX reservations_by_order ON reservations (order_id);
