// What the page of a record gains where scripts run: buttons that copy, the way back to the results, and all of it on paper.

const said = document.querySelector("[data-copied]");

// What leads to the same without a script.
function instead(button) {
	const link = button.nextElementSibling;
	return link?.matches("[data-instead]") ? link : null;
}

function offer(button, works) {
	const link = instead(button);
	button.hidden = !works;
	if (link) {
		link.hidden = works;
	}
	return link;
}

async function copy(button, label, name) {
	try {
		await navigator.clipboard.writeText(button.dataset.copy);
	} catch {
		// The browser or its user does not let pages copy.
		document.documentElement.dataset.copies = "no";
		offer(button, false)?.focus();
		return;
	}
	label.textContent = button.dataset.done;
	said.textContent = button.dataset.done;
	setTimeout(() => {
		label.textContent = name;
		said.textContent = "";
	}, 4000);
}

// Browsers let pages copy on secure connections only. The style keeps room for buttons until it is known that there are none.
document.documentElement.dataset.copies = navigator.clipboard ? "yes" : "no";
if (navigator.clipboard) {
	for (const button of document.querySelectorAll("[data-copy]")) {
		const label = button.querySelector("[data-label]");
		const name = label.textContent;
		offer(button, true);
		button.addEventListener("click", () => copy(button, label, name));
	}
}

const back = document.querySelector("[data-results]");
const from = document.referrer ? new URL(document.referrer) : null;
if (back && from?.origin === location.origin && from.pathname === back.pathname) {
	back.href = from.href;
	back.hidden = false;
	back.addEventListener("click", (event) => {
		// A step back brings the place in the list too.
		const entry = globalThis.navigation?.currentEntry;
		const before = entry && navigation.entries()[entry.index - 1];
		const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
		if (before?.url === back.href && isPlain) {
			event.preventDefault();
			history.back();
		}
	});
}

// Not every browser lets a style sheet unfold what is closed.
let unfolded = [];
addEventListener("beforeprint", () => {
	unfolded = [...document.querySelectorAll("main details:not([open])")];
	for (const part of unfolded) {
		part.open = true;
	}
});
addEventListener("afterprint", () => {
	for (const part of unfolded) {
		part.open = false;
	}
});
