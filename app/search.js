// What the form of a search gains where scripts run: the order applies at once, and the sheet of filters closes as sheets do.

const form = document.querySelector(".search-page");

// Arrow keys try one value after the other: for the keyboard, the button stays.
for (const select of form.querySelectorAll(".ordering select")) {
	let isByKey = false;
	select.addEventListener("keydown", () => (isByKey = true));
	select.addEventListener("pointerdown", () => (isByKey = false));
	select.addEventListener("change", () => isByKey || form.requestSubmit());
}

const isOpen = () => location.hash === "#filters";

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

// Whoever comes back from the results wants the page, not the sheet.
form.addEventListener("submit", () => {
	if (isOpen()) {
		location.replace("#results");
	}
});
