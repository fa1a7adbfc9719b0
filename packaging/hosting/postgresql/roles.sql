-- Who may do what. A role each for kiosks and for the desk; people and machines get roles of their own in one of them:
--
--   CREATE ROLE kiosk_library LOGIN PASSWORD '...' IN ROLE musubi_kiosk;
--   CREATE ROLE desk_yamada LOGIN PASSWORD '...' IN ROLE musubi_desk;
--
-- A kiosk stands where everybody can reach it. Its role adds sealed forms and cannot read one back; it counts seats,
-- and reads and changes how a booking stands. It deletes nothing. What shows that a PIN is right it adds and cannot read:
-- a guess is a row of pin_guess that the server takes only when it is right. Musubi counts each guess before it, and ends
-- after ten. Who has a kiosk's password and another program counts none, but has to ask the server for each: every wrong
-- guess is then an error in the server's log (23503 on pin_guess) and takes Argon2id before; look for many of them.
-- The desk's role reads forms and deletes them, and adds
-- or changes none: what it reads of a form is sealed to a key that the database does not have.

REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE ROLE musubi_kiosk NOLOGIN;
GRANT USAGE ON SCHEMA public TO musubi_kiosk;
GRANT SELECT, INSERT, UPDATE ON session_seats TO musubi_kiosk;
GRANT SELECT, INSERT, UPDATE ON lease TO musubi_kiosk;
GRANT SELECT, INSERT ON booking TO musubi_kiosk;
GRANT UPDATE (state, cause, offer_ends, changed, steps, wrong_pins) ON booking TO musubi_kiosk;
GRANT INSERT ON booking_pin TO musubi_kiosk;
GRANT INSERT ON pin_guess TO musubi_kiosk;
GRANT INSERT ON booking_step TO musubi_kiosk;
GRANT INSERT ON sealed_form TO musubi_kiosk;

CREATE ROLE musubi_desk NOLOGIN;
GRANT USAGE ON SCHEMA public TO musubi_desk;
GRANT SELECT, INSERT, UPDATE ON session_seats TO musubi_desk;
GRANT SELECT, INSERT, UPDATE ON lease TO musubi_desk;
GRANT SELECT, DELETE ON booking TO musubi_desk;
GRANT UPDATE (state, cause, offer_ends, changed, steps, wrong_pins, place) ON booking TO musubi_desk;
GRANT SELECT (org, purge_after), DELETE ON booking_pin TO musubi_desk;
GRANT SELECT, INSERT, DELETE ON booking_step TO musubi_desk;
GRANT SELECT, DELETE ON sealed_form TO musubi_desk;
