// Fetches the page that a visitor is about to go to: the one whose link is pointed at or has the focus, a few of each page, and
// none for those who save data or wait for it.

const LINKS = ".results h2 a, a[rel=next]";
const MOST = 10;
const HESITATION_MS = 80;

const fetched = new Set();
let waiting;

function fetchSoon({ target }) {
	clearTimeout(waiting);
	const link = target.closest?.(LINKS);
	if (link && !fetched.has(link.href) && fetched.size < MOST) {
		waiting = setTimeout(() => fetchNow(link.href), HESITATION_MS);
	}
}

function fetchNow(href) {
	fetched.add(href);
	const hint = document.createElement("link");
	hint.rel = "prefetch";
	hint.href = href;
	document.head.append(hint);
}

const { saveData, effectiveType } = navigator.connection ?? {};
if (!saveData && !effectiveType?.includes("2g")) {
	addEventListener("pointerover", fetchSoon, { passive: true });
	addEventListener("focusin", fetchSoon);
}
