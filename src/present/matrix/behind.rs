//! The cells of a matrix that are behind plan: what their number and their gap are made from.

use std::cmp::Reverse;

use crate::base::{Arrange, Money};
use crate::figures::FigureId;
use crate::model::Dimension;
use crate::present::Context;
use crate::present::matrix::Crossing;
use crate::present::matrix::build::{Builder, Part};
use crate::present::members::dimension_name;
use crate::present::overview::light_word;
use crate::present::spec::{Cell, Explanation, Light, TableColumn, TableRow};

/// Lists the cells behind plan, the largest gap first.
pub(in crate::present) fn cell_rows(context: &Context, across: Dimension, explanation: &mut Explanation) {
    let crossing = Crossing::new(context, across);
    let builder = Builder { crossing: &crossing, page: context };
    let strings = &context.strings().members;
    let in_unit = |title: &str| strings.in_unit.replacen("{}", title, 1).replacen("{}", crossing.unit.name, 1);
    explanation.rows.columns = vec![
        TableColumn::words("light", context.strings().attention.light),
        TableColumn::words("name", dimension_name(context, Dimension::Area)),
        TableColumn::words("across", dimension_name(context, across)),
        TableColumn::number("gap", in_unit(strings.gap)),
        TableColumn::number("plan", in_unit(strings.plan)),
    ];
    let mut rows: Vec<(Money, TableRow)> = Vec::new();
    for (down, line) in crossing.matrix.lines.iter().enumerate() {
        for (at, totals) in line.cells.iter().enumerate() {
            let light = totals.light(&context.dataset().package.thresholds).filter(|&light| light != Light::Ok);
            let Some((light, gap)) = light.zip(totals.gap()) else { continue };
            let heads = [builder.head_at(Dimension::Area, down), builder.head_at(across, at)];
            let [area, other] =
                heads.each_ref().map(|head| if head.id.is_empty() { Part::None } else { Part::Member(head) });
            let figure = |id| Cell::Figure(Box::new(builder.cell(id, totals, area, other, &[]).shown.without_unit()));
            let mut cells = vec![Cell::Light(light, light_word(context, light))];
            cells.extend(heads.iter().map(|head| Cell::Text(head.text.clone())));
            cells.extend([FigureId::Gap, FigureId::Plan].map(figure));
            rows.push((gap, TableRow { key: format!("{}/{}", heads[0].id, heads[1].id), cells, tap: None }));
        }
    }
    rows.arrange_by_key(|(gap, _)| Reverse(*gap));
    explanation.rows.rows = rows.into_iter().map(|(_, row)| row).collect();
}
