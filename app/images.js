// Images come from the servers of publishers, and some are gone: those leave no frame and no hole.

function drop(image) {
	const place = image.closest(".overviews > li, .thumb");
	const list = place?.parentElement;
	place?.remove();
	if (list?.matches(".overviews") && !list.children.length) {
		list.remove();
	}
}

// Errors of images do not rise, but are heard on their way down.
addEventListener("error", ({ target }) => target instanceof HTMLImageElement && drop(target), true);

for (const image of document.images) {
	if (image.complete && !image.naturalWidth) {
		drop(image);
	}
}
