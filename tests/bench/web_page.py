"""The kiosk's own pages as one static page for a browser: the same boxes, words and pictures at the same places.

Made from `musubi-kiosk --dump scene`, so that both programs show the same content. Buttons look pressed while a
finger is on them; a click changes from one page to the other. No libraries, fonts or movement: what a careful
author would send.
"""
import html
import re

NODE = re.compile(r'^\s*(?P<id>\S+) (?P<kind>\S+) (?P<x>-?\d+),(?P<y>-?\d+) (?P<w>\d+)x(?P<h>\d+)(?P<rest>.*)$')
STYLE = """
* { margin: 0; box-sizing: border-box; user-select: none }
body { width: 1920px; height: 1080px; overflow: hidden; background: #f8f6fb; color: #1b1436;
       font-family: 'BIZ UDGothic', sans-serif }
section, div, button, img { position: absolute; border: 0 }
section { inset: 0 }
section[hidden] { display: none }
.box { background: #fff }
.ground { background: #2a1e5c }
button { background: #ece6f8 }
button.down { background: #b3a4e0; translate: 0 3px }
.text { overflow: hidden }
div, img { pointer-events: none }
"""
SCRIPT = """
for (const button of document.querySelectorAll('button')) {
  button.onpointerdown = () => button.classList.add('down');
  button.onpointerup = button.onpointerleave = () => button.classList.remove('down');
  button.onclick = () => { for (const page of document.querySelectorAll('section')) page.hidden = !page.hidden; };
}
"""


def node(line, media):
    found = NODE.match(line)
    if not found:
        return ""
    rest = found["rest"]
    place = f'left:{found["x"]}px;top:{found["y"]}px;width:{found["w"]}px;height:{found["h"]}px'
    if text := re.search(r'text "(.*)" (\d+)', rest):
        return f'<div class="text" style="{place};font-size:{text[2]}px">{html.escape(text[1])}</div>'
    if picture := re.search(r"picture pack:media/(\S+)", rest):
        return f'<img style="{place}" src="{(media / picture[1]).as_uri()}">'
    radius = re.search(r"box r(\d+)", rest)
    if not radius:
        return ""
    place += f";border-radius:{radius[1]}px"
    if found["kind"] == "button":
        return f'<button style="{place}" aria-label="{html.escape(found["id"])}"></button>'
    return f'<div class="{"ground" if found["id"].startswith("ground") else "box"}" style="{place}"></div>'


def web_page(dumps, media):
    """One page of `dumps`, of which the first shows."""
    sections = []
    for dump in dumps:
        nodes = "".join(node(line, media) for line in dump.splitlines())
        sections.append(f"<section{' hidden' if sections else ''}>{nodes}</section>")
    return (f'<!doctype html><html lang="ja"><meta charset="utf-8"><title>bench</title><style>{STYLE}</style>'
            f'<body>{"".join(sections)}<script>{SCRIPT}</script></body></html>')


def place_of(dump, identity):
    """x, y, width, height of a node."""
    for line in dump.splitlines():
        found = NODE.match(line)
        if found and found["id"] == identity:
            return tuple(int(found[side]) for side in "xywh")
    raise SystemExit(f"bench: {identity} is not on the page")
