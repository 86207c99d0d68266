// A field above each long filter that leaves those of its values in sight which hold what is typed.

const folded = (text) =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase();

const typed = {};

// A group that comes anew is searched for what was typed in the one before.
export function find(form) {
	for (const group of form.querySelectorAll("[data-find]")) {
		if (!group.querySelector(".opt-find")) {
			const [input, said] = field(group);
			group.querySelector("legend").after(input, said);
			input.value = typed[input.id] ?? "";
			input.value && input.dispatchEvent(new Event("input"));
		}
	}
}

function field(group) {
	const input = document.createElement("input");
	input.type = "search";
	input.className = "opt-find";
	input.placeholder = input.ariaLabel = group.dataset.find;
	input.autocomplete = "off";
	input.id = `find-${group.parentElement.id}`;
	const said = document.createElement("p");
	said.className = "vh";
	said.role = "status";
	const more = group.querySelector("details.more");
	input.addEventListener("input", () => {
		typed[input.id] = input.value;
		const wanted = folded(input.value.trim());
		const options = [...group.querySelectorAll(".opt")];
		for (const option of options) {
			option.hidden = !folded(option.querySelector(".opt-name").textContent).includes(wanted);
		}
		if (more) {
			more.open = wanted !== "";
			more.classList.toggle("finding", wanted !== "");
		}
		said.textContent = wanted && `${group.dataset.found} ${options.filter((option) => !option.hidden).length}`;
	});
	// It is no part of the search.
	input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
	return [input, said];
}
