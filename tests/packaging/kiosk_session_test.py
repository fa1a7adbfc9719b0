"""The configuration of a kiosk's X server: nobody leaves it by a key, and a touch lands where the finger is."""
import os
import pathlib
import re
import subprocess
import unittest

SESSION = pathlib.Path(__file__).parents[2] / "packaging/kiosk-session/kiosk-session"


def said(**settings):
    environment = {"PATH": os.environ["PATH"], **settings}
    return subprocess.run(["sh", SESSION, "config"], env=environment, capture_output=True, text=True, check=False)


def landing(finger, **settings):
    """Where a touch at a place of the panel, as it reports it, lands on the picture; both 0…1 from the upper left."""
    done = said(**settings)
    numbers = [float(n) for n in re.search(r'"TransformationMatrix" "([^"]*)"', done.stdout).group(1).split()]
    point = (*finger, 1)
    return tuple(round(sum(a * b for a, b in zip(numbers[row:row + 3], point)), 6) for row in (0, 3))


class KioskSession(unittest.TestCase):
    def test_no_key_leaves_it_and_the_screen_stays_lit(self):
        config = said().stdout
        for option, value in [("DontVTSwitch", "true"), ("DontZap", "true"), ("BlankTime", "0"), ("OffTime", "0")]:
            self.assertIn(f'Option "{option}" "{value}"', config)

    def test_a_touch_on_an_unturned_panel_lands_under_the_finger(self):
        self.assertEqual(landing((0.25, 0.75)), (0.25, 0.75))

    def test_the_upper_left_of_a_turned_picture_is_where_the_eye_sees_it(self):
        # Turned right (xrandr(1)), the picture's top lies along the panel's right edge: its first corner is the panel's
        # upper right. Turned left it is the lower left, and on its head the lower right.
        self.assertEqual(landing((1, 0), MUSUBI_ROTATE="right"), (0, 0))
        self.assertEqual(landing((0, 1), MUSUBI_ROTATE="left"), (0, 0))
        self.assertEqual(landing((1, 1), MUSUBI_ROTATE="inverted"), (0, 0))

    def test_the_end_of_the_first_line_of_a_turned_picture_is_where_the_eye_sees_it(self):
        self.assertEqual(landing((1, 1), MUSUBI_ROTATE="right"), (1, 0))
        self.assertEqual(landing((0, 0), MUSUBI_ROTATE="left"), (1, 0))
        self.assertEqual(landing((0, 1), MUSUBI_ROTATE="inverted"), (1, 0))

    def test_what_the_panel_reports_is_put_right_before_it_is_turned(self):
        mirrored = "-1 0 1 0 1 0 0 0 1"
        self.assertEqual(landing((0, 0), MUSUBI_ROTATE="right", MUSUBI_TOUCH_MATRIX=mirrored), (0, 0))

    def test_a_setting_that_nobody_knows_is_refused_with_a_sentence(self):
        for settings, sentence in [({"MUSUBI_ROTATE": "sideways"}, "normal, left, right or inverted"),
                                   ({"MUSUBI_TOUCH_MATRIX": "1 0 0"}, "nine numbers"),
                                   ({"MUSUBI_TOUCH_MATRIX": "1 0 0 0 x 0 0 0 1"}, "nine numbers")]:
            done = said(**settings)
            self.assertEqual((done.returncode, done.stdout), (2, ""), settings)
            self.assertIn(sentence, done.stderr)


if __name__ == "__main__":
    unittest.main()
