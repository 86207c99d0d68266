// Wakes the islands of a page. It stands in for the inline script Leptos would write, which the content security
// policy forbids. Pages without an island load nothing more than this file.

const version = new URL(import.meta.url).search;

// Leptos reads these from the inline scripts it writes for resources. Our islands have none.
globalThis.__RESOLVED_RESOURCES = [];
globalThis.__SERIALIZED_ERRORS = [];
globalThis.__PENDING_RESOURCES = [];
globalThis.__RESOURCE_RESOLVERS = [];
globalThis.__INCOMPLETE_CHUNKS = [];

const childrenCallbacks = [];

async function wake(element, module) {
	const island = module[element.dataset.component];
	if (!island) {
		console.warn(`No island ${element.dataset.component} in the wasm module.`);
		return;
	}
	childrenCallbacks.at(-1)?.();
	await island(element);
}

// Depth first, as Leptos does: an island inside another one's children wakes when its parent is awake.
async function traverse(element, module) {
	const tag = element.tagName.toLowerCase();
	if (tag === "leptos-island") {
		await wake(element, module);
	} else if (tag === "leptos-children") {
		childrenCallbacks.push(element.$$on_hydrate);
	}
	for (const child of element.children) {
		await traverse(child, module);
	}
	if (tag === "leptos-children") {
		childrenCallbacks.pop();
	}
}

// A page that the browser takes up again shows what its visitor had changed before leaving, and would send that along.
addEventListener("pageshow", (event) => {
	if (!event.persisted) {
		return;
	}
	for (const form of document.forms) {
		form.reset();
	}
	for (const field of document.querySelectorAll(".area-bound input")) {
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}
});

async function start() {
	const module = await import(`/pkg/portal.js${version}`);
	await module.default({ module_or_path: `/pkg/portal.wasm${version}` });
	module.hydrate();
	await traverse(document.body, module);
	document.documentElement.dataset.islands = "awake";
}

if (document.querySelector("leptos-island")) {
	const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 1));
	// A busy machine is never idle; whoever waits has waited enough.
	idle(() => start().catch((error) => console.error(error)), { timeout: 1000 });
}

// Suggestions come with a script of their own, once a search box is used.
function suggest({ target }) {
	if (target?.dataset?.suggest) {
		import(`/pkg/suggest.js${version}`).then((module) => module.attach(target), console.error);
	}
}
addEventListener("focusin", suggest);
suggest({ target: document.activeElement });

// Scripts that only some pages need, by what those pages have.
const SCRIPTS = {
	"record.js": ".record",
	"search.js": ".search-page",
	"images.js": ".overviews, .results",
	"prefetch.js": ".results, .pages",
};
for (const [name, place] of Object.entries(SCRIPTS)) {
	if (document.querySelector(place)) {
		import(`/pkg/${name}${version}`).catch((error) => console.error(error));
	}
}
