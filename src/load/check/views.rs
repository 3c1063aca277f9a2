//! Doubts about briefs: a view is a state of the page.

use crate::base::Code;
use crate::load::check::Seen;
use crate::load::sink::Sink;
use crate::model::contract::brief;
use crate::nav::State;

/// Keys that no page knows, and values that none understands, are left out.
pub(super) fn keys(seen: &Seen<'_>, row: u32, sink: &mut Sink) {
    let table = seen.table(&brief::SPEC);
    let view = table.text(brief::VIEW, row);
    let (_, unknown) = State::parse(view.strip_prefix('#').unwrap_or(view));
    for key in unknown {
        sink.push(seen.at(Code::ViewKey, table, row, brief::VIEW).detail(key));
    }
}
