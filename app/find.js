// A field above each long filter that leaves those of its values in sight which hold what is typed.

const folded = (text) =>
	text
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.toLowerCase();

export function find(form) {
	for (const group of form.querySelectorAll("[data-find]")) {
		group.querySelector(".opt-find") ?? group.querySelector("legend").after(...field(group));
	}
}

function field(group) {
	const input = document.createElement("input");
	input.type = "search";
	input.className = "opt-find";
	input.placeholder = input.ariaLabel = group.dataset.find;
	input.autocomplete = "off";
	const said = document.createElement("p");
	said.className = "vh";
	said.role = "status";
	const more = group.querySelector("details.more");
	input.addEventListener("input", () => {
		const typed = folded(input.value.trim());
		const options = [...group.querySelectorAll(".opt")];
		for (const option of options) {
			option.hidden = !folded(option.querySelector(".opt-name").textContent).includes(typed);
		}
		if (more) {
			more.open = typed !== "" || more.dataset.open === "true";
			more.classList.toggle("finding", typed !== "");
		}
		said.textContent = typed && `${group.dataset.found} ${options.filter((option) => !option.hidden).length}`;
	});
	// It is no part of the search.
	input.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
	return [input, said];
}
