//! What every chart offers: its table, its picture, its data, its link.

use leptos::prelude::*;

use crate::chart::{Paper, Placed, Scene, Size, TableMeasure, svg};
use crate::present::spec::TableSpec;
use crate::present::table_csv;
use crate::ui::state::{use_focus, use_prefs};
use crate::ui::widgets::{Icon, IconName, PlainTable, Sheet};
use crate::web::{canvas, download, location};

/// A chart as it leaves the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The name of its files, without an ending.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Laid out for paper; nothing for a table, which is data alone.
    pub scene: Option<Scene>,
    /// The table behind it.
    pub table: TableSpec,
}

impl Picture {
    /// The size on paper.
    pub const SIZE: Size = Size { width: 960.0, height: 480.0 };

    /// Of a chart laid out for paper.
    pub fn of<S>(name: &str, title: &str, spec: &S, layout: super::chart_canvas::Layout<S>, table: TableSpec) -> Self {
        let placed: Placed = layout(spec, Self::SIZE, &TableMeasure);
        Self { name: name.to_owned(), title: title.to_owned(), scene: Some(placed.scene().clone()), table }
    }

    /// Of a table.
    pub fn of_table(name: &str, title: &str, table: TableSpec) -> Self {
        Self { name: name.to_owned(), title: title.to_owned(), scene: None, table }
    }
}

/// A button that opens the menu of a chart.
#[component]
pub fn ChartMenu(
    /// The chart as it leaves the page; made when the menu opens.
    picture: Callback<(), Option<Picture>>,
) -> impl IntoView {
    let prefs = use_prefs();
    let opened = RwSignal::new(None::<Picture>);
    let texts = move || &prefs.strings().menu;
    view! {
        <button
            type="button"
            class="y-button y-button--icon"
            aria-label=move || texts().open
            on:click=move |_| opened.set(picture.run(()))
        >
            <Icon name=IconName::More />
        </button>
        {move || opened.get().map(|picture| view! { <OpenMenu picture on_close=Callback::new(move |()| opened.set(None)) /> })}
    }
}

#[component]
fn OpenMenu(picture: Picture, on_close: Callback<()>) -> impl IntoView {
    let prefs = use_prefs();
    let focus = use_focus();
    let texts = &prefs.strings_now().menu;
    let table = picture.table.clone();
    let title = picture.title.clone();
    let pictures = picture.scene.clone().map(|scene| pictures(scene, &picture.name, &picture.title));
    let picture = StoredValue::new(picture);
    let save_csv = move |_| {
        picture.with_value(|picture| {
            let text = table_csv(&picture.table);
            download::save(&format!("{}.csv", picture.name), "text/csv;charset=utf-8", text.as_bytes());
        });
    };
    let copied = prefs.strings_now().shell.copied;
    view! {
        <Sheet title on_close>
            <div class="y-menu">
                {pictures}
                <button type="button" class="y-button" on:click=save_csv>{texts.csv}</button>
                <button type="button" class="y-button" on:click=move |_| focus.copy(location::href(), copied)>
                    {texts.link}
                </button>
            </div>
            <PlainTable spec=table />
        </Sheet>
    }
}

/// The buttons that save a chart as a picture.
fn pictures(scene: Scene, name: &str, title: &str) -> impl IntoView + use<> {
    let texts = &use_prefs().strings_now().menu;
    let (scene, name, title) = (StoredValue::new(scene), StoredValue::new(name.to_owned()), title.to_owned());
    let file = move |ending: &str| name.with_value(|name| format!("{name}.{ending}"));
    let save_svg = move |_| {
        let text = scene.with_value(|scene| svg(scene, &Paper, &title));
        download::save(&file("svg"), "image/svg+xml", text.as_bytes());
    };
    let save_png = move |_| {
        scene.with_value(|scene| canvas::save_scene(scene, &Paper, &file("png")));
    };
    view! {
        <button type="button" class="y-button" on:click=save_png>{texts.png}</button>
        <button type="button" class="y-button" on:click=save_svg>{texts.svg}</button>
    }
}
