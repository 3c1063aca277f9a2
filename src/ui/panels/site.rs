//! Whose site it is, as its index says: its name in the head and in the document's title; who
//! publishes it, where to write to and its links under every page.

use leptos::prelude::*;

use crate::load::{FooterLink, Site};
use crate::locale::Locale;
use crate::ui::state::{DataContext, use_data, use_nav, use_prefs};

/// What the site calls itself; the program's name where its index does not say.
pub(super) fn site_title(data: DataContext, locale: Locale) -> String {
    let index = data.index.get();
    let title = index.as_deref().map_or("", |index| locale.pick(&index.site.title, &index.site.title_en));
    let brand = locale.strings().brand;
    if title.is_empty() { brand } else { title }.to_owned()
}

/// The line under every page; nothing where the index has nothing to say.
#[component]
pub fn SiteLine() -> impl IntoView {
    let data = use_data();
    let prefs = use_prefs();
    let nav = use_nav();
    let package = Memo::new(move |_| nav.state().package);
    let site = move || data.index.get().map(|index| index.site_of(&package.get()));
    move || site().filter(is_told).map(|site| line(site, prefs.locale()))
}

fn is_told(site: &Site) -> bool {
    !(site.publisher.is_empty() && site.contact.is_empty() && site.footer.is_empty())
}

fn line(site: Site, locale: Locale) -> impl IntoView {
    let contact_is = locale.strings().shell.contact;
    let publisher = locale.pick(&site.publisher, &site.publisher_en).to_owned();
    let links = site.footer.into_iter().filter(is_link).map(|footer| link(footer, locale)).collect_view();
    let contact = (!site.contact.is_empty()).then(|| view! { <span>{contact_is}{site.contact}</span> });
    view! {
        <div class="y-site">
            <span>{publisher}</span>
            {contact}
            {links}
        </div>
    }
}

/// Other schemes could run what they carry.
fn is_link(link: &FooterLink) -> bool {
    link.url.starts_with("https://") || link.url.starts_with("http://")
}

fn link(link: FooterLink, locale: Locale) -> impl IntoView {
    let text = locale.pick(&link.text, &link.text_en).to_owned();
    view! { <a class="y-link y-site__link" href=link.url rel="noopener noreferrer" target="_blank">{text}</a> }
}
