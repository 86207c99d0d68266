//! The front page: search, and ways into the catalogue.

mod demonstration;
mod examples;
mod hero;
mod newest;
mod ranking;
mod themes;

use catalog::Facet;
use catalog::results::HomePage as Content;
use formats::Addresses;
use formats::schema_org::DataCatalog;
use leptos::prelude::*;

use crate::i18n::t;
use crate::page::{DataBlock, ErrorPage, Layout, PageHead, use_base_url, use_catalogue, use_lang};

use demonstration::Demonstration;
use hero::Hero;
use newest::Newest;
use ranking::Ranking;
use themes::Themes;

#[component]
pub(crate) fn HomePage() -> impl IntoView {
    let lang = use_lang();
    let catalogue = use_catalogue();
    Suspend::new(async move {
        match catalogue.home(lang).await {
            Ok(content) => view! { <Front content/> }.into_any(),
            Err(error) => view! { <ErrorPage error/> }.into_any(),
        }
    })
}

#[component]
fn Front(content: Content) -> impl IntoView {
    let lang = use_lang();
    let head = PageHead::new(t(lang, "home-title"), t(lang, "home-description"), "");
    let base = use_base_url();
    let (name, about) = (t(lang, "site-name"), t(lang, "home-description"));
    let document = DataCatalog::new(name, about, Addresses { base: &base }, lang);
    view! {
        <Layout head>
            <Demonstration/>
            <DataBlock document/>
            <Hero total=content.total organisations=content.organisations_total examples=content.examples/>
            <div class="wrap page home">
                <Themes themes=content.themes/>
                <div class="two">
                    <Newest cards=content.newest/>
                    <div>
                        <Ranking
                            id="organizations"
                            title=t(lang, "home-organizations")
                            facet=Facet::Org
                            values=content.organisations
                        />
                        <Ranking id="types" title=t(lang, "home-types") facet=Facet::Type values=content.types/>
                    </div>
                </div>
            </div>
        </Layout>
    }
}
