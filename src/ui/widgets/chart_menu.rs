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
    /// Laid out for paper.
    pub scene: Scene,
    /// The table behind it.
    pub table: TableSpec,
}

impl Picture {
    /// The size on paper.
    pub const SIZE: Size = Size { width: 960.0, height: 480.0 };

    /// Of a chart laid out for paper.
    pub fn of<S>(name: &str, title: &str, spec: &S, layout: super::chart_canvas::Layout<S>, table: TableSpec) -> Self {
        let placed: Placed = layout(spec, Self::SIZE, &TableMeasure);
        Self { name: name.to_owned(), title: title.to_owned(), scene: placed.scene().clone(), table }
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
    let picture = StoredValue::new(picture);
    let save_svg = move |_| {
        picture.with_value(|picture| {
            let text = svg(&picture.scene, &Paper, &picture.title);
            download::save(&format!("{}.svg", picture.name), "image/svg+xml", text.as_bytes());
        });
    };
    let save_png = move |_| {
        picture.with_value(|picture| canvas::save_scene(&picture.scene, &Paper, &format!("{}.png", picture.name)));
    };
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
                <button type="button" class="y-button" on:click=save_png>{texts.png}</button>
                <button type="button" class="y-button" on:click=save_svg>{texts.svg}</button>
                <button type="button" class="y-button" on:click=save_csv>{texts.csv}</button>
                <button type="button" class="y-button" on:click=move |_| focus.copy(location::href(), copied)>
                    {texts.link}
                </button>
            </div>
            <PlainTable spec=table />
        </Sheet>
    }
}
