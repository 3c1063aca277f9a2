//! The package's own words name rows that exist.

use crate::base::{Code, Diagnostic};
use crate::load::assemble::Drafts;
use crate::load::descriptor::FILE;
use crate::load::sink::Sink;
use crate::model::contract::{area, measure};

/// `home_area`, `headline` and `plan_measure`, where the table they speak of is in the package.
pub(super) fn name_rows(drafts: &mut Drafts, sink: &mut Sink) {
    let package = &drafts.package;
    let headline = package.headline.iter().enumerate();
    let named = [
        ("home_area".to_owned(), area::SPEC.name, &package.home_area),
        ("plan_measure".to_owned(), measure::SPEC.name, &package.plan_measure),
    ];
    let named = named.into_iter().chain(headline.map(|(at, id)| (format!("headline[{at}]"), measure::SPEC.name, id)));
    for (property, table, id) in named.filter(|(_, _, id)| !id.is_empty()) {
        let is_known = drafts.tables.get(table).is_none_or(|draft| draft.row_of(id).is_some());
        if !is_known {
            let place = Diagnostic::at_file(Code::PropertyReference, FILE).column(&format!("yilan.{property}"));
            let draft = drafts.tables.get(table);
            let meant = draft.and_then(|draft| draft.ids_by_name().get(id.as_str()).copied().flatten());
            sink.push(place.value(id).detail(table).among(meant));
        }
    }
}
