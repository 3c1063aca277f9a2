//! What every chart offers: its table, its picture, its data, its link.

use leptos::prelude::*;

use crate::chart::{Paper, Placed, Scene, Size, TableMeasure, captioned, svg};
use crate::present::spec::{CardHead, TableSpec};
use crate::present::{Context, credit, table_csv};
use crate::ui::state::{use_context_of_page, use_data, use_focus, use_prefs, when_rest_is_here};
use crate::ui::widgets::{Icon, IconName, PlainTable, Sheet};
use crate::web::{canvas, download, location};

/// A chart as it leaves the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The name of its files, without an ending.
    pub name: String,
    /// Its message, and of what it is in what unit.
    pub head: CardHead,
    /// Laid out for paper; nothing for a table, which is data alone.
    pub scene: Option<Scene>,
    /// The table behind it.
    pub table: TableSpec,
}

impl Picture {
    /// The size on paper.
    pub const SIZE: Size = Size { width: 960.0, height: 480.0 };

    /// Of a chart laid out for paper.
    pub fn of<S>(
        name: &str,
        head: &CardHead,
        spec: &S,
        layout: super::chart_canvas::Layout<S>,
        table: TableSpec,
    ) -> Self {
        let placed: Placed = layout(spec, Self::SIZE, &TableMeasure);
        Self { name: name.to_owned(), head: head.clone(), scene: Some(placed.scene().clone()), table }
    }

    /// Of a table.
    pub fn of_table(name: &str, head: &CardHead, table: TableSpec) -> Self {
        Self { name: name.to_owned(), head: head.clone(), scene: None, table }
    }
}

/// Whose figures leave the page.
#[derive(Clone, Debug, Default)]
struct Credit {
    line: String,
    /// 示例数据, where they are made up; in a file's name it outlives a cropped picture.
    mark: Option<&'static str>,
}

impl Credit {
    fn of(context: Option<&Context>) -> Self {
        let synthetic = context.filter(|context| context.dataset().package.synthetic);
        Self {
            line: context.map(credit).unwrap_or_default(),
            mark: synthetic.map(|context| context.strings().synthetic),
        }
    }

    fn file(&self, name: &str, ending: &str) -> String {
        let mark = self.mark.map(|mark| format!("{mark}-")).unwrap_or_default();
        format!("{mark}{name}.{ending}")
    }
}

/// Saves the table behind a picture.
pub fn save_table(picture: &Picture, context: Option<&Context>) {
    save(picture, &Credit::of(context));
}

fn save(picture: &Picture, credit: &Credit) {
    let text = table_csv(&picture.table, &[&picture.head.subtitle, &credit.line]);
    download::save(&credit.file(&picture.name, "csv"), "text/csv;charset=utf-8", text.as_bytes());
}

/// A button that opens the menu of a chart.
#[component]
pub fn ChartMenu(
    /// The chart as it leaves the page; made when the menu opens.
    picture: Callback<(), Option<Picture>>,
) -> impl IntoView {
    let prefs = use_prefs();
    let (data, focus) = (use_data(), use_focus());
    let opened = RwSignal::new(None::<Picture>);
    let texts = move || &prefs.strings().menu;
    let open = move |_| when_rest_is_here(data, focus, prefs, move || opened.set(picture.run(())));
    view! {
        <button
            type="button"
            class="y-button y-button--icon"
            aria-label=move || texts().open
            on:click=open
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
    let title = picture.head.title.clone();
    let credit = Credit::of(use_context_of_page().get_untracked().as_ref());
    let pictures = picture.scene.as_ref().map(|scene| {
        let scene = captioned(scene, [&picture.head.title, &picture.head.subtitle], &credit.line, &TableMeasure);
        pictures(scene, &picture, credit.clone())
    });
    let save_csv = move |_| save(&picture, &credit);
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
fn pictures(scene: Scene, picture: &Picture, credit: Credit) -> impl IntoView + use<> {
    let texts = &use_prefs().strings_now().menu;
    let (name, title) = (picture.name.clone(), picture.head.title.clone());
    let file = StoredValue::new([credit.file(&name, "svg"), credit.file(&name, "png")]);
    let scene = StoredValue::new(scene);
    let save_svg = move |_| {
        let text = scene.with_value(|scene| svg(scene, &Paper, &title));
        file.with_value(|[name, _]| download::save(name, "image/svg+xml", text.as_bytes()));
    };
    let save_png = move |_| {
        file.with_value(|[_, name]| scene.with_value(|scene| canvas::save_scene(scene, &Paper, name)));
    };
    view! {
        <button type="button" class="y-button" on:click=save_png>{texts.png}</button>
        <button type="button" class="y-button" on:click=save_svg>{texts.svg}</button>
    }
}
