-- The tables of bookings for a fleet of kiosks, made once by the owner of the database:
--
--   createdb musubi
--   psql -1 -v ON_ERROR_STOP=1 -d musubi -f schema.sql -f roles.sql
--
-- Tables that are already there stay as they are: all of it is done, or nothing. Tables of an older Musubi are brought
-- on by upgrade-3.sql and upgrade-4.sql, those that came after them, in this order.
--
-- Every key begins with org, the publisher whose sessions they are: a cluster spreads its rows by it.
-- Rows that were purged stay in the server's files until VACUUM has passed; what was typed is sealed there in any case,
-- and nobody reads it once the desk's key is destroyed.

CREATE TABLE session_seats (
  org TEXT NOT NULL,
  session TEXT NOT NULL,
  quota BIGINT NOT NULL,
  release BIGINT NOT NULL,
  sold BIGINT NOT NULL CHECK (sold >= 0),
  offered BIGINT NOT NULL CHECK (offered >= 0),
  lent BIGINT NOT NULL CHECK (lent >= 0),
  next_place BIGINT NOT NULL,
  PRIMARY KEY (org, session)
);
CREATE TABLE booking (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  body TEXT NOT NULL,
  session TEXT NOT NULL,
  receipt TEXT NOT NULL,
  heads BIGINT NOT NULL CHECK (heads >= 1),
  rank BIGINT NOT NULL,
  reason TEXT NOT NULL,
  place BIGINT NOT NULL,
  state TEXT NOT NULL,
  cause TEXT NOT NULL,
  offer_ends BIGINT,
  answer_state TEXT NOT NULL,
  answer_cause TEXT NOT NULL,
  answer_before BIGINT NOT NULL,
  steps BIGINT NOT NULL,
  pin TEXT NOT NULL,
  wrong_pins BIGINT NOT NULL,
  purge_after BIGINT NOT NULL,
  asked BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  PRIMARY KEY (org, booking),
  UNIQUE (org, receipt)
);
CREATE INDEX booking_by_session ON booking (org, session, state);
CREATE INDEX booking_by_purge ON booking (org, purge_after);
CREATE TABLE booking_step (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  step BIGINT NOT NULL,
  state TEXT NOT NULL,
  cause TEXT NOT NULL,
  at BIGINT NOT NULL,
  note TEXT NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking, step)
);
CREATE TABLE sealed_form (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  sealed BYTEA NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking)
);
CREATE TABLE lease (
  org TEXT NOT NULL,
  session TEXT NOT NULL,
  device TEXT NOT NULL,
  number BIGINT NOT NULL,
  granted BIGINT NOT NULL,
  sold BIGINT NOT NULL,
  booked BIGINT NOT NULL CHECK (booked <= sold),
  stand TEXT NOT NULL,
  comes_home BIGINT,
  PRIMARY KEY (org, session, device)
);
;
ALTER TABLE lease RENAME COLUMN comes_home TO ends;
ALTER TABLE lease ADD COLUMN note TEXT;
CREATE TABLE believed_time (
  org TEXT NOT NULL,
  clock TEXT NOT NULL,
  at BIGINT NOT NULL,
  PRIMARY KEY (org, clock)
);
CREATE TABLE booking_pin (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  verifier TEXT NOT NULL,
  purge_after BIGINT NOT NULL,
  PRIMARY KEY (org, booking),
  UNIQUE (org, booking, verifier)
);
CREATE TABLE pin_guess (
  org TEXT NOT NULL,
  booking TEXT NOT NULL,
  verifier TEXT NOT NULL,
  PRIMARY KEY (org, booking, verifier),
  FOREIGN KEY (org, booking, verifier) REFERENCES booking_pin (org, booking, verifier) ON DELETE CASCADE
);
INSERT INTO booking_pin (org, booking, verifier, purge_after)
  SELECT org, booking, substr(pin, length(pin) - 42), purge_after FROM booking
  WHERE pin LIKE '$argon2id$%$%$%$%' AND NOT EXISTS (
    SELECT 1 FROM booking_pin WHERE booking_pin.org = booking.org AND booking_pin.booking = booking.booking);
UPDATE booking SET pin = substr(pin, 1, length(pin) - 44)
  WHERE pin LIKE '$argon2id$%$%$%$%' AND EXISTS (
    SELECT 1 FROM booking_pin WHERE booking_pin.org = booking.org AND booking_pin.booking = booking.booking
    AND booking_pin.verifier = substr(pin, length(pin) - 42));
