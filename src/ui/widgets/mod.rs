//! Parts that know no model: they get values and callbacks.

mod bar;
mod card;
mod chart_canvas;
mod chart_menu;
mod figure;
mod icon;
mod light;
mod markup;
mod matrix_grid;
mod notice;
mod plain_table;
mod scene_svg;
mod scrubber;
mod segmented;
mod sentence;
mod serif;
mod sheet;
mod time_axis;
mod virtual_grid;

pub use bar::{completion_bar, light_bar};
pub use card::Card;
pub use chart_canvas::{ChartCanvas, OnPaper, scene_size, use_size};
pub use chart_menu::{ChartMenu, Picture};
pub use figure::{FigureText, explained, figure};
pub use icon::{Icon, IconName};
pub use light::light_badge;
pub use matrix_grid::MatrixGrid;
pub use notice::NoticeLine;
pub use plain_table::PlainTable;
pub use scrubber::Scrubber;
pub use segmented::{Choice, Segmented};
pub use sentence::with_sentence;
pub use serif::{sentence_class, title_class};
pub use sheet::Sheet;
pub use time_axis::{AxisEvents, TimeAxis, ZOOM_STEP};
pub use virtual_grid::{GridEvents, VirtualGrid};
