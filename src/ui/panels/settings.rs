//! How the page is shown, and whose data.

use leptos::prelude::*;

use crate::locale::Locale;
use crate::locale::pages::shell::ShellStrings;
use crate::nav::State;
use crate::ui::state::{Arrows, Theme, use_data, use_focus, use_nav, use_prefs};
use crate::ui::widgets::{Choice, Segmented, Sheet};

/// The sheet of settings, while it is open.
#[component]
pub fn SettingsSheet() -> impl IntoView {
    let focus = use_focus();
    let on_close = Callback::new(move |()| focus.settings.set(false));
    move || focus.settings.get().then(|| view! { <Settings on_close /> })
}

#[component]
fn Settings(on_close: Callback<()>) -> impl IntoView {
    view! {
        <Sheet title=use_text(|texts| texts.settings) on_close>
            <div class="y-settings">
                <Themes />
                <Switch name=|texts| texts.large value=use_prefs().is_large />
                <Switch name=|texts| texts.dense value=use_prefs().is_dense />
                <ArrowColours />
                <Languages />
                <Packages on_close />
            </div>
        </Sheet>
    }
}

/// A text of the frame, in the language that is chosen in this very sheet.
fn use_text(text: fn(&ShellStrings) -> &'static str) -> Signal<String> {
    let prefs = use_prefs();
    Signal::derive(move || text(&prefs.strings().shell).to_owned())
}

/// A named choice.
#[component]
fn Setting(
    name: fn(&ShellStrings) -> &'static str,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(into)] chosen: Signal<String>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let name = use_text(name);
    view! {
        <h3 class="y-settings__name">{move || name.get()}</h3>
        <Segmented label=name choices chosen on_choose />
    }
}

/// Choices by their values and texts.
fn choices(choices: &[(&str, &str)]) -> Vec<Choice> {
    choices.iter().map(|&(value, text)| Choice { value: value.to_owned(), text: text.to_owned() }).collect()
}

#[component]
fn Themes() -> impl IntoView {
    let prefs = use_prefs();
    let themes = Signal::derive(move || {
        let texts = &prefs.strings().shell;
        choices(&[
            (Theme::System.key(), texts.theme_system),
            (Theme::Light.key(), texts.theme_light),
            (Theme::Dark.key(), texts.theme_dark),
        ])
    });
    let chosen = Signal::derive(move || prefs.theme.get().key().to_owned());
    let on_choose = Callback::new(move |key: String| prefs.theme.set(Theme::parse(&key)));
    view! { <Setting name=|texts| texts.theme choices=themes chosen on_choose /> }
}

#[component]
fn ArrowColours() -> impl IntoView {
    let prefs = use_prefs();
    let colours = Signal::derive(move || {
        let texts = &prefs.strings().shell;
        choices(&[
            (Arrows::Ink.key(), texts.arrows_ink),
            (Arrows::RedUp.key(), texts.arrows_red_up),
            (Arrows::GreenUp.key(), texts.arrows_green_up),
        ])
    });
    let chosen = Signal::derive(move || prefs.arrows.get().key().to_owned());
    let on_choose = Callback::new(move |key: String| prefs.arrows.set(Arrows::parse(&key)));
    view! { <Setting name=|texts| texts.arrows choices=colours chosen on_choose /> }
}

#[component]
fn Switch(name: fn(&ShellStrings) -> &'static str, value: RwSignal<bool>) -> impl IntoView {
    let prefs = use_prefs();
    let states = Signal::derive(move || choices(&[("", prefs.strings().shell.off), ("on", prefs.strings().shell.on)]));
    let chosen = Signal::derive(move || if value.get() { "on" } else { "" }.to_owned());
    let on_choose = Callback::new(move |choice: String| value.set(!choice.is_empty()));
    view! { <Setting name choices=states chosen on_choose /> }
}

#[component]
fn Languages() -> impl IntoView {
    let prefs = use_prefs();
    let nav = use_nav();
    let languages = Locale::ALL.map(|locale| (locale.key(), locale.strings().language_name));
    let chosen = Signal::derive(move || prefs.locale().key().to_owned());
    let on_choose = Callback::new(move |key: String| {
        if let Some(locale) = Locale::parse(&key) {
            prefs.choose_language(locale, nav);
        }
    });
    view! { <Setting name=|texts| texts.languages choices=choices(&languages) chosen on_choose /> }
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
    let is_choice = move || choices.with(|choices| choices.len() > 1);
    view! {
        <Show when=is_choice>
            <Setting name=|texts| texts.package choices chosen on_choose />
        </Show>
    }
}
