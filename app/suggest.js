// Suggestions under a search box: a combobox with a list box (ARIA 1.2, list autocomplete with manual selection).
// `islands.js` loads this when a box is first used. Nothing is chosen unless the visitor does it.

const WAIT_MS = 120;
const MOST = 100;

export function attach(input) {
	if (input.getAttribute("role") === "combobox") {
		return;
	}
	const lang = document.documentElement.lang;
	const list = element("ul", { class: "suggestions", role: "listbox", id: `${input.id}-list`, "aria-label": input.dataset.suggest });
	const said = element("p", { class: "vh", role: "status" });
	list.hidden = true;
	input.parentElement.append(list, said);
	set(input, { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });

	let offers = [];
	let active = -1;
	let timer;
	let request;

	function point(at) {
		active = at;
		[...list.children].forEach((option, place) => set(option, { "aria-selected": String(place === at) }));
		if (at < 0) {
			input.removeAttribute("aria-activedescendant");
		} else {
			set(input, { "aria-activedescendant": list.children[at].id });
			list.children[at].scrollIntoView({ block: "nearest" });
		}
	}

	function show(isOpen) {
		list.hidden = !isOpen;
		set(input, { "aria-expanded": String(isOpen) });
		if (!isOpen) {
			point(-1);
		}
	}

	function stop() {
		clearTimeout(timer);
		request?.abort();
	}

	function close() {
		stop();
		said.textContent = "";
		show(false);
	}

	function fill(answer) {
		offers = answer.items;
		list.replaceChildren(...offers.map((offer, place) => option(offer, `${list.id}-${place}`)));
		point(-1);
		said.textContent = answer.said;
		show(offers.length > 0);
	}

	async function ask() {
		const typed = input.value.trim();
		if (!typed || typed.length > MOST) {
			close();
			return;
		}
		request = new AbortController();
		const { signal } = request;
		try {
			const response = await fetch(`/api/ui/suggest?${new URLSearchParams({ lang, q: typed })}`, { signal, headers: { accept: "application/json" } });
			// A server that is busy has no content.
			const answer = response.status === 200 && (await response.json());
			if (signal.aborted || document.activeElement !== input) {
				return;
			}
			if (answer) {
				fill(answer);
			} else {
				close();
			}
		} catch {
			// Aborted, or away: typing goes on without suggestions.
		}
	}

	function askSoon() {
		stop();
		point(-1);
		timer = setTimeout(ask, WAIT_MS);
	}

	function choose(at) {
		const offer = offers[at];
		close();
		if (offer.fields.length > 0) {
			submit(input, offer.fields);
		} else {
			location.assign(offer.href);
		}
	}

	function move(step) {
		if (list.hidden) {
			stop();
			ask();
		} else {
			// One place beyond either end is the box itself.
			const places = offers.length + 1;
			point(((active + 1 + step + places) % places) - 1);
		}
	}

	const keys = {
		ArrowDown: () => move(1),
		ArrowUp: () => move(-1),
		Enter: () => active >= 0 && choose(active),
		Escape: () => !list.hidden && close(),
	};

	input.addEventListener("keydown", (event) => {
		// What is still being composed belongs to the input method.
		if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) {
			return;
		}
		if (event.key === "Enter" && active < 0) {
			close();
		} else if (event.key in keys) {
			if (keys[event.key]() !== false) {
				event.preventDefault();
			}
		} else if (!list.hidden && ["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
			// Back in the box, where the key moves the cursor.
			point(-1);
		}
	});
	input.addEventListener("input", (event) => (event.isComposing ? stop() : askSoon()));
	input.addEventListener("compositionend", askSoon);
	input.addEventListener("blur", close);
	// A press must not take the focus from the box, or the list would be gone before it is released.
	list.addEventListener("pointerdown", (event) => event.preventDefault());
	list.addEventListener("mousedown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => {
		const at = [...list.children].indexOf(event.target.closest("[role=option]"));
		if (at >= 0) {
			choose(at);
		}
	});
	if (input.value !== input.defaultValue) {
		askSoon();
	}
}

function option(offer, id) {
	const line = element("li", { role: "option", id, "aria-selected": "false" });
	const name = element("span", { class: "suggested", dir: "auto", ...(offer.lang && { lang: offer.lang }) });
	for (const [text, isTyped] of offer.name) {
		const piece = isTyped ? element("mark", {}) : document.createTextNode("");
		piece.textContent = text;
		name.append(piece);
	}
	const note = element("span", { class: "suggested-note" });
	note.textContent = offer.note;
	line.append(name, " ", note);
	return line;
}

// Sends the form with the fields as if the visitor had filled them in, along with what else is chosen in it.
function submit(input, fields) {
	const { form } = input;
	const added = [];
	for (const [name, value] of fields) {
		const all = [...form.querySelectorAll(`[name="${name}"]`)];
		const text = all.find((field) => !["checkbox", "radio"].includes(field.type));
		const box = all.find((field) => field.value === value);
		if (text) {
			text.value = value;
		} else if (box) {
			box.checked = true;
		} else if (name === "bbox" && form.elements.west) {
			value.split(",").forEach((side, at) => {
				form.elements[["west", "south", "east", "north"][at]].value = side;
			});
		} else {
			added.push(element("input", { type: "hidden", name, value }));
		}
	}
	form.append(...added);
	form.requestSubmit();
	added.forEach((field) => field.remove());
}

function element(tag, attributes) {
	return set(document.createElement(tag), attributes);
}

function set(target, attributes) {
	for (const [name, value] of Object.entries(attributes)) {
		target.setAttribute(name, value);
	}
	return target;
}
