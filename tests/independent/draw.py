#!/usr/bin/env python3
"""Runs a published draw again, with nothing but Python's standard library.

  draw.py RECORD.json SECRET-HASH LIST-ROOT PUBLIC-VALUE

SECRET-HASH was published before sign-up closed, LIST-ROOT when it closed; PUBLIC-VALUE stands where the record says.
Prints who is seated, in the order of the draw, or says what is wrong and ends with status 1.
"""
import hashlib
import json
import sys


def tagged(tag, *lines):
    return hashlib.sha256("\n".join([tag, *lines]).encode()).hexdigest()


path, secret_hash, list_root, public_value = sys.argv[1:]
record = json.load(open(path, encoding="utf-8"))
secret, entries = record["secret"], sorted(record["drawn"], key=lambda entry: entry["ticket"])
promise = tagged("musubi draw commitment 1", record["session"], str(record["seats"]), record["publicName"], secret)
root = tagged("musubi draw list 1", *(f'{entry["ticket"]} {entry["heads"]} {entry["rank"]}' for entry in entries))
seed = tagged("musubi draw seed 1", root, secret, public_value)
order = sorted(entries, key=lambda e: (-e["rank"], tagged("musubi draw lot 1", seed, e["ticket"]), e["ticket"]))
free, places = record["seats"], []
for entry in order:
    places.append("seated" if entry["heads"] <= free else "waits")
    free -= entry["heads"] if places[-1] == "seated" else 0
for what, is_right in {"secret": promise == secret_hash == record["secretHash"],
                       "public value": public_value == record["publicValue"],
                       "entries": root == list_root == record["listRoot"] and len({e["ticket"] for e in entries}) == len(entries),
                       "seed": seed == record["seed"], "order": order == record["drawn"],
                       "places": places == [entry["place"] for entry in order]}.items():
    if not is_right:
        sys.exit(f"draw.py: wrong {what}")
print("\n".join(entry["ticket"] for entry, place in zip(order, places) if place == "seated"))
