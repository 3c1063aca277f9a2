//! How the page is shown, and whose data.

use leptos::prelude::*;

use crate::locale::Locale;
use crate::nav::State;
use crate::ui::state::{Theme, use_data, use_nav, use_prefs};
use crate::ui::widgets::{Choice, Segmented, Sheet};

/// The sheet of settings.
#[component]
pub fn Settings(
    /// Told when it is to be closed.
    on_close: Callback<()>,
) -> impl IntoView {
    let prefs = use_prefs();
    let strings = prefs.strings();
    let texts = &strings.shell;
    let choice = |value: &str, text: &str| Choice { value: value.to_owned(), text: text.to_owned() };
    let themes = vec![
        choice(Theme::System.key(), texts.theme_system),
        choice(Theme::Light.key(), texts.theme_light),
        choice(Theme::Dark.key(), texts.theme_dark),
    ];
    let on_theme = Callback::new(move |key: String| {
        prefs.theme.set(Theme::ALL.into_iter().find(|theme| theme.key() == key).unwrap_or_default());
    });
    view! {
        <Sheet title=texts.settings close_label=texts.close on_close>
            <div class="y-settings">
                <h3 class="y-settings__name">{texts.theme}</h3>
                <Segmented
                    label=texts.theme.to_owned()
                    choices=themes
                    chosen=Signal::derive(move || prefs.theme.get().key().to_owned())
                    on_choose=on_theme
                />
                <Switch name=texts.large value=prefs.is_large />
                <Switch name=texts.dense value=prefs.is_dense />
                <Languages />
                <Packages on_close />
            </div>
        </Sheet>
    }
}

#[component]
fn Switch(name: &'static str, value: RwSignal<bool>) -> impl IntoView {
    let prefs = use_prefs();
    let texts = &prefs.strings().shell;
    let choices = vec![
        Choice { value: "off".to_owned(), text: texts.off.to_owned() },
        Choice { value: "on".to_owned(), text: texts.on.to_owned() },
    ];
    let chosen = Signal::derive(move || if value.get() { "on" } else { "off" }.to_owned());
    view! {
        <h3 class="y-settings__name">{name}</h3>
        <Segmented
            label=name.to_owned()
            choices=choices
            chosen
            on_choose=Callback::new(move |choice: String| value.set(choice == "on"))
        />
    }
}

#[component]
fn Languages() -> impl IntoView {
    let prefs = use_prefs();
    let nav = use_nav();
    let choices: Vec<Choice> = Locale::ALL
        .into_iter()
        .map(|locale| Choice { value: locale.key().to_owned(), text: locale.strings().language_name.to_owned() })
        .collect();
    let chosen = Signal::derive(move || prefs.locale().key().to_owned());
    let on_choose = Callback::new(move |key: String| {
        if let Some(locale) = Locale::parse(&key) {
            prefs.choose_language(locale, nav);
        }
    });
    view! { <Segmented label="中文 / English".to_owned() choices=choices chosen on_choose /> }
}

/// The packages of the site's index.
#[component]
fn Packages(on_close: Callback<()>) -> impl IntoView {
    let prefs = use_prefs();
    let data = use_data();
    let nav = use_nav();
    let choices = Signal::derive(move || {
        let index = data.index.get();
        let packages = index.iter().flat_map(|index| &index.packages);
        let choice = |package: &crate::load::PackageEntry| Choice {
            value: package.id.clone(),
            text: prefs.locale().pick(&package.title, &package.title_en).to_owned(),
        };
        packages.map(choice).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let asked = nav.state().package;
        let default = data.index.get().map(|index| index.site.default_package.clone()).unwrap_or_default();
        if asked.is_empty() { default } else { asked }
    });
    let on_choose = Callback::new(move |id: String| {
        nav.go(State { package: id, language: nav.state_now().language, ..State::default() });
        on_close.run(());
    });
    let label = Signal::derive(move || prefs.strings().shell.package.to_owned());
    view! {
        <h3 class="y-settings__name">{move || prefs.strings().shell.package}</h3>
        <Segmented label choices chosen on_choose />
    }
}
