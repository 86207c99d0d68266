// What the form of a search gains where scripts run: filters and orders apply at once, on phones the sheet of filters says how
// many records there are, closes as sheets do, and loses nothing that was chosen; long filters can be searched.

const version = new URL(import.meta.url).search;
const { find } = await import(`/pkg/find.js${version}`);
const { go, address } = await import(`/pkg/live.js${version}`);

const form = document.querySelector(".search-page");
const lang = document.documentElement.lang.slice(0, 2);
const isSheet = matchMedia("(max-width: 62rem)");
const isOpen = () => isSheet.matches && location.hash === "#filters";
const isChoice = ({ target }) =>
	target.matches("#filters input[type=checkbox], #filters .years input, #filters [name=relation], .ordering select") ||
	(target.matches(".area-bound input") && isWhole([...form.querySelectorAll(".area-bound input")]));
// A side alone is no area yet.
const isWhole = (sides) => new Set(sides.map((side) => side.value === "")).size === 1;

// Arrow keys try one value of a list after the other: for the keyboard, the button stays.
let isByKey = false;
form.addEventListener("keydown", ({ target }) => (isByKey = target.matches("select")));
form.addEventListener("pointerdown", () => (isByKey = false));

let isChanged = false;
form.addEventListener("change", (event) => {
	if (!isChoice(event) || (isByKey && event.target.matches("select"))) {
		return;
	}
	isChanged = true;
	if (isOpen()) {
		count();
	} else {
		go(address(form));
	}
});

const button = () => form.querySelector(".filters-end button");
const plain = button().textContent;
let counting;

// The button of the sheet says what it will show; where nobody answers, what it says without scripts.
async function count() {
	counting?.abort();
	counting = new AbortController();
	const { signal } = counting;
	const query = address(form).search.slice(1);
	let text = plain;
	try {
		const answer = await fetch(`/api/ui/count?${new URLSearchParams({ lang, query })}`, { signal });
		text = answer.ok ? (await answer.json()).text : plain;
	} catch {}
	if (!signal.aborted) {
		button().textContent = text;
	}
}

function close() {
	location.replace("#results");
	document.querySelector(".ask-form [href='#filters']").focus();
}

addEventListener("keydown", (event) => {
	const isOurs = event.key === "Escape" && !event.defaultPrevented && !event.isComposing;
	if (isOurs && isOpen()) {
		close();
	}
});

// A sheet that is closed keeps what was chosen on it.
addEventListener("hashchange", () => {
	if (isChanged && !isOpen()) {
		isChanged = false;
		go(address(form));
	}
});

// Whoever comes back from the results wants the page, not the sheet.
form.addEventListener("submit", () => {
	isChanged = false;
	if (isOpen()) {
		location.replace("#results");
	}
});

find(form);
form.addEventListener("swapped", () => {
	isChanged = false;
	find(form);
});

// What was ticked before this script came is chosen too.
const isTicked = [...form.querySelectorAll("#filters input[type=checkbox]")].some((box) => box.checked !== box.defaultChecked);
if (isTicked && isOpen()) {
	isChanged = true;
	count();
} else if (isTicked) {
	go(address(form));
}
form.dataset.live = "";
