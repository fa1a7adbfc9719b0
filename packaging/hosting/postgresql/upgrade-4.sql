-- From the third to the fourth state of the tables, by the owner of the database, once every kiosk and the desk have the
-- Musubi that came with this file, while none of them is at work:
--
--   psql -1 -d musubi -f upgrade-4.sql && psql -d musubi -c 'VACUUM FULL booking'
--
-- What shows that a PIN is right moves to where a kiosk's role cannot read it. Bookings made before keep their PINs; a
-- kiosk's role could read their hashes until now, also in copies of the database.

-- Nobody adds a booking meanwhile; without -1 this fails, and nothing is done.
LOCK TABLE booking IN ACCESS EXCLUSIVE MODE;

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

GRANT INSERT ON booking_pin TO musubi_kiosk;
GRANT INSERT ON pin_guess TO musubi_kiosk;
GRANT SELECT (org, purge_after), DELETE ON booking_pin TO musubi_desk;
