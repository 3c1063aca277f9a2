//! The data contract as data: every table, column, type and key, once.
//!
//! The loader, the checker, `yilan seal` and the documentation all read this list. A constant per
//! column gives its position, so that a misspelt column does not compile.

pub mod choices;
mod field;

pub use field::{Field, Kind, Unit};

/// A table of the contract.
#[derive(Debug)]
pub struct TableSpec {
    /// The resource's name.
    pub name: &'static str,
    /// Its columns, in the order they are published.
    pub fields: &'static [Field],
    /// The positions of the key's columns.
    pub key: &'static [usize],
    /// May columns of the key be empty? Then an empty cell is a value of its own.
    pub nullable_key: bool,
}

impl TableSpec {
    /// The position of a column.
    pub fn position(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.name == name)
    }
}

/// The table with this name.
pub fn table(name: &str) -> Option<&'static TableSpec> {
    TABLES.iter().copied().find(|spec| spec.name == name)
}

/// Numbers the columns of one table.
macro_rules! positions {
    ($at:expr;) => {};
    ($at:expr; $column:ident $name:literal $(, $rest:ident $rest_name:literal)*) => {
        #[doc = concat!("The position of `", $name, "`.")]
        pub const $column: usize = $at;
        positions!($at + 1; $($rest $rest_name),*);
    };
}

/// Declares the tables: documentation, key, and columns in their order.
macro_rules! tables {
    ($(
        $(#[$doc:meta])*
        $module:ident $table:literal [$($key:ident),*] $nullable:literal {
            $( $column:ident $name:literal $kind:expr $(, $required:ident)?; )*
        }
    )*) => {
        /// Every table, in the order of the documentation.
        pub const TABLES: &[&TableSpec] = &[ $( &$module::SPEC, )* ];

        $(
            $(#[$doc])*
            pub mod $module {
                use super::{Field, Kind, TableSpec};

                positions!(0; $($column $name),*);

                /// The table.
                pub const SPEC: TableSpec = TableSpec {
                    name: $table,
                    fields: &[ $( Field::new($name, $kind)$(.$required())?, )* ],
                    key: &[ $( $key, )* ],
                    nullable_key: $nullable,
                };
            }
        )*
    };
}

tables! {
    /// 块: the areas, and their place on the tile map.
    area "area" [ID] false {
        ID "id" Kind::Id, required;
        PARENT "parent" Kind::Key("area");
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        KIND "kind" Kind::Choice(super::choices::AREA_KIND);
        CODE "code" Kind::Text;
        CODE_SCHEME "code_scheme" Kind::Text;
        COUNTED_IN_PARENT "counted_in_parent" Kind::Boolean;
        COLUMN "column" Kind::Integer;
        ROW "row" Kind::Integer;
    }
    /// 行业.
    sector "sector" [ID] false {
        ID "id" Kind::Id, required;
        PARENT "parent" Kind::Key("sector");
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        CODE "code" Kind::Text;
        CODE_SCHEME "code_scheme" Kind::Text;
    }
    /// 条: the 1+10+20 headquarters and the responsible units.
    organisation "organisation" [ID] false {
        ID "id" Kind::Id, required;
        PARENT "parent" Kind::Key("organisation");
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        KIND "kind" Kind::Choice(super::choices::ORGANISATION_KIND), required;
        AREA "area" Kind::Key("area");
    }
    /// Where a row was published.
    source "source" [ID] false {
        ID "id" Kind::Id, required;
        TITLE "title" Kind::Text, required;
        PUBLISHER "publisher" Kind::Text;
        DATE "date" Kind::LooseDay;
        URL "url" Kind::Link;
        KIND "kind" Kind::Choice(super::choices::SOURCE_KIND);
    }
    /// A second published value of any cell.
    variant "variant" [TABLE, ROW, COLUMN, SOURCE] false {
        TABLE "table" Kind::Text, required;
        ROW "row" Kind::Text, required;
        COLUMN "column" Kind::Text, required;
        SOURCE "source" Kind::Key("source"), required;
        VALUE "value" Kind::Text, required;
    }
    /// What a number is.
    measure "measure" [ID] false {
        ID "id" Kind::Id, required;
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        UNIT "unit" Kind::Choice(super::choices::UNIT), required;
        KIND "kind" Kind::Choice(super::choices::MEASURE_KIND), required;
        DIRECTION "direction" Kind::Choice(super::choices::DIRECTION);
        DECIMALS "decimals" Kind::Integer;
    }
    /// Official statistics and announced totals.
    observation "observation" [MEASURE, AREA, SECTOR, ORGANISATION, FUNDING, BATCH, PERIOD, SOURCE] true {
        MEASURE "measure" Kind::Key("measure"), required;
        AREA "area" Kind::Key("area");
        SECTOR "sector" Kind::Key("sector");
        ORGANISATION "organisation" Kind::Key("organisation");
        FUNDING "funding" Kind::Choice(super::choices::FUNDING);
        BATCH "batch" Kind::Key("batch");
        PERIOD "period" Kind::Period, required;
        SOURCE "source" Kind::Key("source");
        VALUE "value" Kind::Value, required;
        QUALIFIER "qualifier" Kind::Choice(super::choices::QUALIFIER);
        STATUS "status" Kind::Choice(super::choices::OBSERVATION_STATUS);
        NOTE "note" Kind::Text;
    }
    /// The ledger's projects.
    project "project" [ID] false {
        ID "id" Kind::Id, required;
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        AREA "area" Kind::Key("area"), required;
        ALSO_AREA "also_area" Kind::Keys("area");
        SECTOR "sector" Kind::Key("sector");
        SPECIAL_HQ "special_hq" Kind::Key("organisation");
        AREA_HQ "area_hq" Kind::Key("organisation");
        UNIT "unit" Kind::Key("organisation");
        OWNER "owner" Kind::Text;
        SUPERVISED_BY "supervised_by" Kind::Key("organisation");
        FUNDING "funding" Kind::Choice(super::choices::FUNDING);
        AUTHORITY "authority" Kind::Choice(super::choices::AUTHORITY);
        HORIZON "horizon" Kind::Choices(super::choices::HORIZON);
        LISTS "lists" Kind::Choices(super::choices::LISTS);
        BATCH "batch" Kind::Key("batch");
        STAGE "stage" Kind::Choice(super::choices::STAGE);
        TOTAL_INVESTMENT "total_investment" Kind::Money;
        TOTAL_QUALIFIER "total_qualifier" Kind::Choice(super::choices::QUALIFIER);
        DONE_BEFORE "done_before" Kind::Money;
        START_PLANNED "start_planned" Kind::LooseDay;
        START_ACTUAL "start_actual" Kind::LooseDay;
        FINISH_PLANNED "finish_planned" Kind::LooseDay;
        FINISH_ACTUAL "finish_actual" Kind::LooseDay;
        FLOOR_SPACE "floor_space" Kind::Decimal(super::Unit::SquareMetre);
        LONGITUDE "longitude" Kind::Text;
        LATITUDE "latitude" Kind::Text;
        MODEL "model" Kind::Path;
        SOURCE "source" Kind::Key("source");
        NOTE "note" Kind::Text;
    }
    /// 三合一, 开办费: what the total investment is made of.
    investment_part "investment_part" [PROJECT, PART] false {
        PROJECT "project" Kind::Key("project"), required;
        PART "part" Kind::Choice(super::choices::PART), required;
        AMOUNT "amount" Kind::Money, required;
    }
    /// 集中开工 batches and additions to the major list.
    batch "batch" [ID] false {
        ID "id" Kind::Id, required;
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        DATE "date" Kind::LooseDay;
        SOURCE "source" Kind::Key("source");
        NOTE "note" Kind::Text;
    }
    /// When a project entered each stage.
    stage_change "stage_change" [PROJECT, STAGE, ENTERED] false {
        PROJECT "project" Kind::Key("project"), required;
        STAGE "stage" Kind::Choice(super::choices::STAGE), required;
        ENTERED "entered" Kind::Day, required;
        REASON "reason" Kind::Text;
    }
    /// Annual plans by version; a version restates only what changed.
    plan "plan" [PROJECT, YEAR, VERSION] false {
        PROJECT "project" Kind::Key("project"), required;
        YEAR "year" Kind::Year, required;
        VERSION "version" Kind::Choice(super::choices::VERSION), required;
        DECIDED "decided" Kind::Day;
        AMOUNT "amount" Kind::Money, required;
        REASON "reason" Kind::Text;
        SOURCE "source" Kind::Key("source");
    }
    /// Planned, done and counted, year to date.
    progress "progress" [PROJECT, MONTH] false {
        PROJECT "project" Kind::Key("project"), required;
        MONTH "month" Kind::Month, required;
        PLANNED "planned" Kind::Money;
        DONE "done" Kind::Money;
        COUNTED "counted" Kind::Money;
        DIFFERENCE "difference" Kind::Choice(super::choices::DIFFERENCE);
        NOTE "note" Kind::Text;
    }
    /// The Gantt chart's rows.
    task "task" [ID] false {
        ID "id" Kind::Id, required;
        PROJECT "project" Kind::Key("project"), required;
        PARENT "parent" Kind::Key("task");
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        PHASE "phase" Kind::Choice(super::choices::PHASE);
        UNIT "unit" Kind::Key("organisation");
        START_PLANNED "start_planned" Kind::Day;
        FINISH_PLANNED "finish_planned" Kind::Day;
        START_ACTUAL "start_actual" Kind::Day;
        FINISH_ACTUAL "finish_actual" Kind::Day;
        PERCENT "percent" Kind::Decimal(super::Unit::Percent);
        MILESTONE "milestone" Kind::Boolean;
    }
    /// What must come before what.
    dependency "dependency" [FROM, TO] false {
        FROM "from" Kind::Key("task"), required;
        TO "to" Kind::Key("task"), required;
        KIND "kind" Kind::Choice(super::choices::DEPENDENCY);
        LAG_DAYS "lag_days" Kind::Integer;
    }
    /// Baselines of tasks; version 0 is the first.
    task_plan "task_plan" [TASK, VERSION] false {
        TASK "task" Kind::Key("task"), required;
        VERSION "version" Kind::Integer, required;
        DECIDED "decided" Kind::Day;
        START "start" Kind::Day, required;
        FINISH "finish" Kind::Day, required;
        REASON "reason" Kind::Text;
        SOURCE "source" Kind::Key("source");
    }
    /// 关键责任分解表.
    responsibility "responsibility" [PROJECT, ITEM] false {
        PROJECT "project" Kind::Key("project"), required;
        ITEM "item" Kind::Text, required;
        TASK "task" Kind::Key("task");
        UNIT "unit" Kind::Key("organisation");
        SUPPORTING "supporting" Kind::Text;
        START "start" Kind::Day;
        DUE "due" Kind::Day;
        DONE "done" Kind::Day;
        NOTE "note" Kind::Text;
    }
    /// Targets, decomposed city → 条/块 → project.
    target "target" [YEAR, VERSION, MEASURE, AREA, ORGANISATION, SECTOR, PROJECT] true {
        YEAR "year" Kind::Year, required;
        VERSION "version" Kind::Choice(super::choices::VERSION), required;
        MEASURE "measure" Kind::Key("measure"), required;
        AREA "area" Kind::Key("area");
        ORGANISATION "organisation" Kind::Key("organisation");
        SECTOR "sector" Kind::Key("sector");
        PROJECT "project" Kind::Key("project");
        DECIDED "decided" Kind::Day;
        VALUE "value" Kind::Value, required;
        QUALIFIER "qualifier" Kind::Choice(super::choices::QUALIFIER);
        SOURCE "source" Kind::Key("source");
        REASON "reason" Kind::Text;
    }
    /// Matters brought to a headquarters.
    coordination "coordination" [ID] false {
        ID "id" Kind::Id, required;
        SESSION "session" Kind::Text;
        PROJECT "project" Kind::Key("project");
        ORGANISATION "organisation" Kind::Key("organisation");
        HELD "held" Kind::Day, required;
        MATTER "matter" Kind::Text, required;
        UNIT "unit" Kind::Key("organisation");
        DUE "due" Kind::Day;
        CLOSED "closed" Kind::Day;
        OUTCOME "outcome" Kind::Text;
    }
    /// 纠偏.
    action "action" [ID] false {
        ID "id" Kind::Id, required;
        PROJECT "project" Kind::Key("project"), required;
        RAISED "raised" Kind::Day, required;
        CAUSE "cause" Kind::Text;
        REMEDY "remedy" Kind::Text;
        UNIT "unit" Kind::Key("organisation");
        DUE "due" Kind::Day;
        CLOSED "closed" Kind::Day;
    }
    /// The kinds of funds.
    fund "fund" [ID] false {
        ID "id" Kind::Id, required;
        INSTRUMENT "instrument" Kind::Choice(super::choices::INSTRUMENT), required;
        NAME "name" Kind::Text, required;
        NAME_EN "name_en" Kind::Text;
        ISSUED "issued" Kind::LooseDay;
        AMOUNT "amount" Kind::Money;
        LEVERAGED "leveraged" Kind::Money;
        SOURCE "source" Kind::Key("source");
    }
    /// What a fund gives a project; 0 says that the project is eligible.
    allocation "allocation" [FUND, PROJECT] false {
        FUND "fund" Kind::Key("fund"), required;
        PROJECT "project" Kind::Key("project"), required;
        ALLOCATED "allocated" Kind::Money, required;
        COMMITTED "committed" Kind::Money;
        SPENT "spent" Kind::Money;
        MOVABLE "movable" Kind::Boolean;
    }
    /// The year's adjustment batches.
    allocation_change "allocation_change" [FUND, PROJECT, DECIDED] false {
        FUND "fund" Kind::Key("fund"), required;
        PROJECT "project" Kind::Key("project"), required;
        DECIDED "decided" Kind::Day, required;
        BATCH "batch" Kind::Text;
        BEFORE "before" Kind::Money, required;
        AFTER "after" Kind::Money, required;
        REASON "reason" Kind::Text;
    }
    /// Spending since issue, by month.
    spending "spending" [FUND, PROJECT, MONTH] false {
        FUND "fund" Kind::Key("fund"), required;
        PROJECT "project" Kind::Key("project"), required;
        MONTH "month" Kind::Month, required;
        SPENT "spent" Kind::Money, required;
    }
    /// 统报、联查、并审、快批.
    approval "approval" [PROJECT, ITEM] false {
        PROJECT "project" Kind::Key("project"), required;
        ITEM "item" Kind::Text, required;
        ROUTE "route" Kind::Choice(super::choices::ROUTE);
        AUTHORITY "authority" Kind::Text;
        SUBMITTED "submitted" Kind::Day;
        DUE "due" Kind::Day;
        LIMIT_DAYS "limit_days" Kind::Integer;
        GRANTED "granted" Kind::Day;
    }
    /// Statistics docking: the closed loop.
    docking "docking" [PROJECT, PUSHED] false {
        PROJECT "project" Kind::Key("project"), required;
        PUSHED "pushed" Kind::Day, required;
        ACCEPTED "accepted" Kind::Day;
        ENROLLED "enrolled" Kind::Day;
        RETURNED "returned" Kind::Day;
        REASON "reason" Kind::Text;
    }
    /// 简报.
    brief "brief" [ID] false {
        ID "id" Kind::Id, required;
        DATE "date" Kind::Day, required;
        TITLE "title" Kind::Text, required;
        TITLE_EN "title_en" Kind::Text;
        BODY "body" Kind::Markdown, required;
        VIEW "view" Kind::Text;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_names_a_table_of_the_contract() {
        for spec in TABLES {
            for field in spec.fields {
                if let Kind::Key(target) | Kind::Keys(target) = field.kind {
                    assert!(table(target).is_some(), "{}.{} → {target}", spec.name, field.name);
                }
            }
        }
    }

    #[test]
    fn key_columns_are_required_unless_the_key_may_be_empty() {
        for spec in TABLES.iter().filter(|spec| !spec.nullable_key) {
            assert!(spec.key.iter().all(|&column| spec.fields[column].required), "{}", spec.name);
        }
    }

    #[test]
    fn choices_fit_their_columns() {
        for field in TABLES.iter().flat_map(|spec| spec.fields) {
            assert!(field.kind.choices().len() <= 16, "{}", field.name);
        }
    }
}
