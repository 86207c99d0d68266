// Goes to another search on the same page: the server's page for it is fetched, and what differs is put in place, without a
// jump. The server renders everything, so there is one source of what a page looks like. Whatever goes wrong, the browser goes
// there itself.

const form = document.querySelector(".search-page");
const status = document.createElement("p");
status.className = "vh";
status.role = "status";
form.append(status);

let current = location.pathname + location.search;
let going;

// The address of what the form holds now.
export function address(form) {
	const fields = [...new FormData(form)].filter(([, value]) => value !== "");
	return new URL(`${form.action}?${new URLSearchParams(fields)}`, location.href);
}

export async function go(url, isBack = false) {
	going?.abort();
	going = new AbortController();
	const { signal } = going;
	form.ariaBusy = "true";
	try {
		const answer = await fetch(url, { signal });
		const type = answer.headers.get("content-type") ?? "";
		if (!answer.ok || !type.startsWith("text/html")) {
			throw new Error(`${answer.status}`);
		}
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		if (signal.aborted) {
			return;
		}
		swap(page);
		form.dispatchEvent(new Event("swapped"));
		const arrived = new URL(answer.url);
		current = arrived.pathname + arrived.search;
		if (!isBack) {
			history.pushState(null, "", current);
		}
		status.textContent = document.querySelector("#results").textContent;
	} catch (error) {
		if (error.name !== "AbortError") {
			location.assign(url);
		}
	} finally {
		if (!signal.aborted) {
			form.ariaBusy = null;
		}
	}
}

function swap(page) {
	const focused = document.activeElement;
	const isOurs = form.contains(focused) && focused.matches("input, select, summary, a, button, [tabindex]");
	const place = isOurs ? placeOf(focused) : null;
	keepOpen(page);
	keepArea(page);
	for (const part of ["#filters", ".found"]) {
		document.querySelector(part).replaceChildren(...page.querySelector(part).childNodes);
	}
	for (const part of [".ask-form [href='#filters']", "header a.other-lang", ".problems"]) {
		const old = document.querySelector(part);
		const next = page.querySelector(part);
		if (old && next) {
			old.replaceWith(next);
		} else {
			old?.remove();
		}
	}
	const field = document.querySelector("#q");
	const typed = field.value;
	field.defaultValue = page.querySelector("#q").value;
	field.value = field === focused ? typed : field.defaultValue;
	document.title = page.title;
	for (const link of document.head.querySelectorAll("link[rel=canonical], link[rel=alternate]")) {
		const same = `link[rel=${link.rel}]${link.hreflang && `[hreflang="${link.hreflang}"]`}${link.type && `[type="${link.type}"]`}`;
		link.href = page.head.querySelector(same)?.href ?? link.href;
	}
	form.addEventListener("swapped", () => place && goOn(focused, place), { once: true });
}

// Whoever was typing goes on where they were.
function goOn(before, place) {
	// The map and what belongs to it are the same as before, if they are to be seen.
	const now = before.isConnected && before.checkVisibility() ? before : document.querySelector(place);
	if (now && now !== before && before.matches("input:not([type=checkbox], [type=radio])")) {
		now.value = before.value;
	}
	now?.focus({ preventScroll: true });
}

// The map stays, with the area that the page has.
function keepArea(page) {
	const area = document.querySelector("#facet-area");
	const next = page.querySelector("#facet-area");
	for (const field of area.querySelectorAll("input:not([type=radio])")) {
		const { value } = next.querySelector(`[name=${field.name}]`);
		const isTyped = field === document.activeElement && field.value !== field.defaultValue;
		field.defaultValue = value;
		if (field.value !== value && !isTyped) {
			field.value = value;
			field.dispatchEvent(new Event("input", { bubbles: true }));
		}
	}
	area.querySelector("summary").replaceWith(next.querySelector("summary"));
	area.querySelector(".area-relation").replaceWith(next.querySelector(".area-relation"));
	next.replaceWith(area);
}

// Groups stay open or closed as their visitor left them.
function keepOpen(page) {
	for (const group of document.querySelectorAll("#filters details")) {
		const place = groupOf(group);
		const next = page.querySelector(place);
		if (next) {
			next.open = group.open;
		}
	}
}

const groupOf = (group) => (group.id ? `#${group.id}` : `#${group.closest("details[id]").id} details.more`);

function placeOf(element) {
	if (element.id) {
		return `#${element.id}`;
	}
	if (element.name) {
		const value = element.type === "checkbox" ? `[value="${CSS.escape(element.value)}"]` : "";
		return `[name="${element.name}"]${value}`;
	}
	return element.matches("summary") ? `${groupOf(element.parentElement)} > summary` : "#results";
}

// A change of the fragment alone is the sheet's.
addEventListener("popstate", () => {
	if (location.pathname + location.search !== current) {
		go(new URL(location.href), true);
	}
});
