"""The check of the strings finds what ICU would refuse or show wrong, and lets pass what is right."""
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).parents[2] / "packaging/check/strings.py"


def write_strings(folder, key, messages):
    folder.mkdir(parents=True)
    for language, message in messages.items():
        (folder / f"{language}.json").write_text(json.dumps({key: message}, ensure_ascii=False), encoding="utf-8")


def write_code(file, text):
    file.parent.mkdir(parents=True)
    file.write_text(text, encoding="utf-8")


def checked(english, japanese="{count}席", window=None):
    """Exit code and output of the check over two languages with one string each.

    window: the English of the one string of the window for staff; None: there is no such window."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write_strings(folder / "assets/strings", "seats.left", {"en": english, "ja": japanese})
        write_code(folder / "kiosk/seats.cpp", 'context.say("seats.left")')
        if window is not None:
            write_strings(folder / "assets/admin/strings", "bar.save", {"en": window, "ja": "保存 {count}"})
            write_code(folder / "admin/panels/bar.cpp", 'shown.words("bar.save")')
        done = subprocess.run([sys.executable, "-B", CHECK], cwd=folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr


class StringsCheck(unittest.TestCase):
    def passes(self, *messages):
        self.assertEqual(checked(*messages), (0, "  1 strings in 2 languages\n"))

    def fails(self, fault, *messages):
        code, said = checked(*messages)
        self.assertEqual(code, 1)
        self.assertEqual(said, f"assets/strings/en.json: seats.left {fault}\n")

    def test_what_is_right_passes(self):
        self.passes("{count, plural, one {# seat} other {# seats}}")
        self.passes("{count, plural, =0 {full} one {# seat} other {# seats}}", "{count, plural, =0 {満席} other {#席}}")
        self.passes("It's {count}: '{'all'}' of ''them''")
        self.passes("{count, plural, other {Come in}}")
        self.passes("{count, number, integer} seats")
        self.passes("{kind, select, draw {drawn} other {first come}}", "{kind, select, other {先着} draw {抽せん}}")

    def test_a_missing_argument_is_found_wherever_it_stands(self):
        self.fails("lacks the argument count", "Seats left")
        self.fails("lacks the argument place", "{count, plural, one {# seat} other {# seats}}",
                   "{count, plural, other {{place}に #席}}")
        self.fails("mentions other arguments in the form one than in other",
                   "{count, plural, one {# seat} other {# seats at {place}}}", "{place}に {count}席")

    def test_the_window_for_staff_has_words_of_its_own(self):
        self.assertEqual(checked("{count} seats", window="Save {count}"),
                         (0, "  1 strings in 2 languages; the window for staff has 1 strings in 2 languages\n"))
        self.assertEqual(checked("{count} seats", window="Save"),
                         (1, "assets/admin/strings/en.json: bar.save lacks the argument count\n"))

    def test_an_argument_of_one_language_alone_is_found(self):
        self.fails("has the argument seats, which ja.json has not", "{count} of {seats}")

    def test_a_malformed_message_is_found(self):
        self.fails("has a { that is never closed", "{count, plural, one {# seat} other {# seats")
        self.fails("has a } that closes nothing", "{count} seats}")
        self.fails("has its end where } should be", "{count")
        self.fails("lacks the name of an argument at “} seats”", "{} seats")
        self.fails("has the kind plurals, which ICU does not know", "{count, plurals, one {a} other {b}}")
        self.fails("has } where { should be", "{count, plural, one {# seat} other}")
        self.fails("has the form one twice", "{count, plural, one {# seat} one {seat} other {# seats}}")
        self.fails("has a ' that quotes all the rest", "{count} '{seats}")

    def test_forms_are_those_of_the_language(self):
        self.fails("has no form other for count", "{count, plural, one {# seat}}")
        self.fails("has the form few for count, which its language never takes",
                   "{count, plural, one {# seat} few {# seats} other {# seats}}")
        self.fails("has other forms than ja.json", "{count, plural, =0 {full} one {# seat} other {# seats}}")
        self.fails("has other forms than ja.json", "{kind, select, other {first come}}",
                   "{kind, select, draw {抽せん} other {先着}}")


if __name__ == "__main__":
    unittest.main()
