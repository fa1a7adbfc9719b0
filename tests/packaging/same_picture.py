"""Says whether two pictures show the same page: same size, and not one pixel in a hundred clearly different."""
import subprocess
import sys


def main(one, other):
    sizes = [subprocess.run(["identify", "-format", "%w %h", name], check=True, capture_output=True, text=True).stdout
             for name in (one, other)]
    if sizes[0] != sizes[1]:
        return f"{one} is {sizes[0]} and {other} {sizes[1]} pixels large"
    done = subprocess.run(["compare", "-metric", "AE", "-fuzz", "5%", one, other, "null:"], capture_output=True, text=True,
                          check=False)
    if done.returncode > 1:
        return done.stderr
    width, height = map(int, sizes[0].split())
    share = float(done.stderr) / (width * height)
    print(f"  {share:.3%} of the pixels differ")
    return 0 if share < 0.01 else f"{other} shows something else than {one}"


sys.exit(main(*sys.argv[1:3]))
