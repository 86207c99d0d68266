//! The document around every page, and which page answers which address.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{FlatRoutes, Route, Router};
use leptos_router::hooks::use_params_map;
use leptos_router::{ParamSegment, SsrMode, StaticSegment};

use crate::about::AboutPage;
use crate::developers::DevelopersPage;
use crate::help::HelpPage;
use crate::home::HomePage;
use crate::page::{NotFoundPage, requested_lang, use_page_context};
use crate::record::RecordPage;
use crate::search::{FacetPage, SearchPage};

/// The page of every address.
pub fn document() -> impl IntoView {
    whole(|| view! { <App/> }.into_any())
}

/// The page that says that there is none, for addresses the router must not be asked about.
pub fn not_found_document() -> impl IntoView {
    whole(|| view! { <NotFoundPage/> }.into_any())
}

/// The whole document. No script or style is inline: the content security policy forbids it.
fn whole(page: fn() -> AnyView) -> impl IntoView {
    provide_meta_context();
    let lang = requested_lang();
    provide_context(lang);
    // Nothing outside islands is hydrated, so nothing needs to be serialised for the browser.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let version = use_page_context().asset_version;
    view! {
        <!DOCTYPE html>
        <html lang=lang.code()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="stylesheet" href=format!("/pkg/portal.css{version}")/>
                <link rel="icon" type="image/svg+xml" href=format!("/assets/favicon.svg{version}")/>
                <script type="module" src=format!("/pkg/islands.js{version}")></script>
            </head>
            <body>
                {page()}
            </body>
        </html>
    }
}

#[component]
fn App() -> impl IntoView {
    let lang = || ParamSegment("lang");
    view! {
        <Router>
            <FlatRoutes fallback=NotFoundPage>
                <Route path=lang() view=in_known_language(|| view! { <HomePage/> }) ssr=SsrMode::Async/>
                <Route
                    path=(lang(), StaticSegment("search"))
                    view=in_known_language(|| view! { <SearchPage/> })
                    ssr=SsrMode::Async
                />
                <Route
                    path=(lang(), StaticSegment("search"), ParamSegment("facet"))
                    view=in_known_language(|| view! { <FacetPage/> })
                    ssr=SsrMode::Async
                />
                <Route
                    path=(lang(), StaticSegment("record"), ParamSegment("id"))
                    view=in_known_language(|| view! { <RecordPage/> })
                    ssr=SsrMode::Async
                />
                <Route
                    path=(lang(), StaticSegment("about"))
                    view=in_known_language(|| view! { <AboutPage/> })
                    ssr=SsrMode::Async
                />
                <Route
                    path=(lang(), StaticSegment("help"))
                    view=in_known_language(|| view! { <HelpPage/> })
                    ssr=SsrMode::Async
                />
                <Route
                    path=(lang(), StaticSegment("developers"))
                    view=in_known_language(|| view! { <DevelopersPage/> })
                    ssr=SsrMode::Async
                />
            </FlatRoutes>
        </Router>
    }
}

/// The page when the first segment is one of our languages, else the page for unknown addresses.
fn in_known_language<V: IntoView + 'static>(
    page: impl Fn() -> V + Clone + Send + 'static,
) -> impl Fn() -> AnyView + Clone + Send + 'static {
    move || {
        let segment = use_params_map().with(|params| params.get("lang"));
        let is_known = segment.is_some_and(|segment| segment.parse::<catalog::Lang>().is_ok());
        if is_known { page().into_any() } else { view! { <NotFoundPage/> }.into_any() }
    }
}
