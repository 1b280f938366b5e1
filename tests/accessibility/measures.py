"""Checks of the page open in the browser for readers with a keyboard, a phone or settings of their own.

Each measure returns sentences; none means that nothing is wrong.
"""

from __future__ import annotations

from typing import Any

from playwright.sync_api import ConsoleMessage, Page

from tests.browser import DESKTOP, ORDINARY_PHONE, PHONE, axe, page_without_scripts

ABOUT_WIDTH = ("target-size", "scrollable-region-focusable")
# WCAG 1.4.12: what a reader may set without losing anything.
_SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""
_SET_SPACING = """text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
}"""
_CLIPPED = """() => [...document.querySelectorAll('body *')].filter(tag => {
    const style = getComputedStyle(tag);
    const hides = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    const isShown = tag.clientWidth > 1 && tag.clientHeight > 1;
    const tooLittle = tag.scrollWidth > tag.clientWidth + 1 || tag.scrollHeight > tag.clientHeight + 1;
    return hides && isShown && tooLittle;
}).map(tag => `${tag.tagName.toLowerCase()}.${tag.className} cuts off its text`)"""
_OVERPRINTED = """() => [...document.querySelectorAll('.row__date')]
    .filter(tag => tag.scrollWidth > tag.clientWidth + 1)
    .map(tag => `'${tag.textContent.trim()}' is printed over what is beside it`)"""
_WIDEST = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const wide = [...document.querySelectorAll('body *')].filter(tag =>
        tag.getBoundingClientRect().right > room + 1 && !tag.closest('.table-frame, pre'));
    return [`The page is ${document.documentElement.scrollWidth} wide and the screen ${room}: ` +
        wide.slice(0, 3).map(tag => `${tag.tagName.toLowerCase()}.${tag.className}`).join(', ')];
}"""
_FOCUSABLE = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(tag => tag.checkVisibility() && tag.tabIndex >= 0).length"""
_FOCUSED = """() => {
    const tag = document.activeElement;
    if (!tag || tag === document.body || tag === document.documentElement) return null;
    if (tag.dataset.seen) return null;
    tag.dataset.seen = 'yes';
    const style = getComputedStyle(tag);
    const boxes = [...tag.getClientRects()];
    const box = boxes[0] || tag.getBoundingClientRect();
    const x = Math.min(Math.max(box.x + box.width / 2, 1), innerWidth - 1);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight); // a long table is seen in part
    const y = (top + bottom) / 2;
    const above = document.elementFromPoint(x, y);
    return {
        name: `${tag.tagName.toLowerCase()} '${(tag.textContent || '').trim().slice(0, 40)}'`,
        hasRing: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        isInSight: box.width > 1 && bottom - top > 1,
        isOnTop: !!above && (tag.contains(above) || above.contains(tag)),
    };
}"""
_RINGLESS = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')].filter(tag => {
    tag.focus({preventScroll: true});
    const style = getComputedStyle(tag);
    return tag.checkVisibility() && (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2);
}).map(tag => `${tag.tagName.toLowerCase()} '${(tag.textContent || '').trim().slice(0, 40)}' shows no focus`)"""
_MOVING = """() => [...document.querySelectorAll('html, body *')].filter(tag => {
    const style = getComputedStyle(tag);
    const times = [style.animationDuration, style.transitionDuration].join().split(',');
    return times.some(one => parseFloat(one) > 0) || style.scrollBehavior === 'smooth';
}).map(tag => `${tag.tagName.toLowerCase()}.${tag.className} moves`)"""
_INVISIBLE = """() => [...document.querySelectorAll('main a, main strong, header a')].filter(tag => {
    const style = getComputedStyle(tag);
    return tag.checkVisibility() && style.forcedColorAdjust === 'none';
}).map(tag => `${tag.tagName.toLowerCase()}.${tag.className} keeps its own colours`)"""

_OUT_OF_ORDER = """() => [...document.querySelectorAll('body, body *')].filter(tag => {
    const style = getComputedStyle(tag);
    return tag.tabIndex > 0 || style.order !== '0' || style.flexDirection.endsWith('reverse');
}).map(tag => `${tag.tagName.toLowerCase()}.${tag.className} is not met where it stands`)"""


def axe_and_reflow(page: Page) -> list[str]:
    """Axe with every fold open, in light on a desktop and in dark on a phone; nothing is wider than 320 pixels."""
    open_folds(page)
    page.set_viewport_size(DESKTOP)
    return axe(page) + in_the_dark(page) + on_a_phone(page)


def in_the_dark(page: Page) -> list[str]:
    """Axe on a phone of 390 pixels whose owner asks for dark pages."""
    open_folds(page)
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(ORDINARY_PHONE)
    return [f"in the dark: {fault}" for fault in axe(page)]


def on_a_phone(page: Page) -> list[str]:
    """Reflow (WCAG 1.4.10), and the rules of axe that ask how wide a thing is; the others know no width of a phone."""
    open_folds(page)
    page.set_viewport_size(PHONE)
    return axe(page, only=ABOUT_WIDTH) + sideways(page)


def open_folds(page: Page) -> None:
    page.evaluate("() => document.querySelectorAll('details').forEach(fold => { fold.open = true })")


def sideways(page: Page) -> list[str]:
    elements: list[str] = page.evaluate(_WIDEST)
    return elements


def overprinting(page: Page) -> list[str]:
    """On a desktop a date keeps to the column beside its row."""
    page.set_viewport_size(DESKTOP)
    dates: list[str] = page.evaluate(_OVERPRINTED)
    return dates


def text_spacing(page: Page) -> list[str]:
    """With wider letters, words and lines nothing is cut off, on a phone and on a desktop (WCAG 1.4.12)."""
    page.evaluate(_SET_SPACING, _SPACING)
    wrong: list[str] = []
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        wrong += sideways(page) + page.evaluate(_CLIPPED)
    return wrong


def keyboard(page: Page) -> list[str]:
    """Tab reaches everything once; what has the focus shows it and is not hidden (WCAG 2.1.1, 2.4.7, 2.4.11)."""
    wrong: list[str] = []
    stops, expected = 0, int(page.evaluate(_FOCUSABLE))
    page.keyboard.press("Tab")
    while stop := page.evaluate(_FOCUSED):
        stops += 1
        wrong += _wrong_with(stop)
        page.keyboard.press("Tab")
    return wrong if stops == expected else [*wrong, f"Tab reached {stops} of {expected} places."]


def order(page: Page) -> list[str]:
    """The focus order is the visual order, and the first stop skips the navigation (WCAG 2.4.1, 2.4.3)."""
    wrong: list[str] = page.evaluate(_OUT_OF_ORDER)
    first = page.evaluate("() => document.querySelector('a[href], button, input').getAttribute('href')")
    if first != "#main-content":
        return [*wrong, "The first stop is not the link to the text."]
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    is_in_text = page.evaluate("() => !!document.activeElement.closest('main, footer')")
    return wrong if is_in_text else [*wrong, "The first stop does not lead to the text."]


def without_scripts(page: Page) -> list[str]:
    """Without JavaScript the page has the same text as with it, but for the search, which needs a script."""
    page.evaluate("() => document.querySelectorAll('form[role=search]').forEach(form => form.remove())")
    plain = page_without_scripts()
    plain.goto(page.url)
    there = plain.locator("body").inner_text().splitlines()
    lines = page.locator("body").inner_text().splitlines()
    return [f"Only with JavaScript: {line}" for line in lines if line not in there]


def forced_colours(page: Page) -> list[str]:
    """With forced colours every stop has a focus ring, and nothing keeps its own colours."""
    page.emulate_media(forced_colors="active")
    elements: list[str] = page.evaluate(_INVISIBLE)
    page.keyboard.press("Tab")  # somebody who moves by keyboard sees the focus
    without_ring: list[str] = page.evaluate(_RINGLESS)
    return elements + without_ring


def reduced_motion(page: Page) -> list[str]:
    """Nothing moves for a reader who asked for that."""
    page.emulate_media(reduced_motion="reduce")
    elements: list[str] = page.evaluate(_MOVING)
    return elements


def on_paper(page: Page) -> list[str]:
    """On paper there is no navigation, and the address of every external link follows its words."""
    page.emulate_media(media="print")
    left = page.evaluate(
        "() => [...document.querySelectorAll('nav, .skip')].filter(tag => tag.checkVisibility())"
        ".map(tag => `${tag.className} is printed`)"
    )
    silent = page.evaluate("""() => [...document.querySelectorAll('main a[href^="http"]')]
        .filter(tag => !tag.textContent.includes(tag.getAttribute('href')))
        .filter(tag => !getComputedStyle(tag, '::after').content.includes(tag.getAttribute('href')))
        .map(tag => `the address of '${tag.textContent}' is not printed`)""")
    return [*left, *silent]


def complaints(page: Page, address: str) -> list[str]:
    """What the browser itself reports while it opens an address: a file that is missing, a policy that is broken."""
    heard: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            heard.append(f"{address}: {message.text} ({message.location['url']})")

    page.goto("about:blank")  # ends what the page before still loads, whose server may have stopped
    page.on("console", hear)
    page.goto(address)
    page.remove_listener("console", hear)
    return heard


def _wrong_with(stop: dict[str, Any]) -> list[str]:
    says = {
        "hasRing": "shows no focus",
        "isInSight": "has the focus out of sight",
        "isOnTop": "has the focus behind something else",
    }
    return [f"{stop['name']} {words}" for key, words in says.items() if not stop[key]]
