//! Diagnostics in English.

use super::CodeText;
use crate::base::Code;

/// The texts of a code.
#[expect(clippy::too_many_lines, reason = "a table: one entry a code, so that a missing one does not compile")]
pub(super) const fn text(code: Code) -> CodeText {
    let (message, repair) = match code {
        Code::MissingDescriptor => (
            "There is no datapackage.json.",
            "Check the address; “yilan seal FOLDER” makes a descriptor for a folder of tables.",
        ),
        Code::DescriptorHash => (
            "The descriptor's SHA-256 is {value}, not {0} as the site's index says.",
            "Publish all files of this version again; if it is a new version, update index.json.",
        ),
        Code::JsonError => {
            ("Not valid JSON: {value}.", "Check quotes, commas and brackets on this line and the one before.")
        }
        Code::DuplicateKey => ("The name “{value}” stands twice in one JSON object.", "Keep one of them."),
        Code::JsonDepth => ("The JSON is nested deeper than {value} levels.", "Nest it less deeply."),
        Code::DescriptorError => (
            "{column} is missing or not valid: {value}.",
            "Correct it after the data format; without resources, run “cargo yilan seal”.",
        ),
        Code::ResourceError => (
            "{column} is missing, repeated or not supported: {value}.",
            "Correct it after the data format, or run “yilan seal”.",
        ),
        Code::DialectError => (
            "{column} of {value} is not supported.",
            "Save the file as CSV in UTF-8 with commas and double quotes, and remove the property.",
        ),
        Code::SchemaError => (
            "{column} declares “{value}”; the data contract has “{0}”.",
            "Correct the declaration, or run “yilan seal”.",
        ),
        Code::ConstraintUnsupported => (
            "The constraint “{0}” is not valid or does not apply to the column's type: {value}.",
            "Correct or remove it.",
        ),
        Code::UnknownPackage => (
            "The site's index has no package “{value}”.",
            "Check data and version in the link; a new package enters index.json by “yilan seal --index”.",
        ),
        Code::FolderName => (
            "The descriptor's {column} is “{value}”, its folder is called “{0}”: they should be the same; nothing was written.",
            "A site finds a package by its folders “package/version”: correct {column} in the descriptor or rename the folder, then seal again.",
        ),
        Code::FetchError => {
            ("{file} did not arrive: {0}.", "Check the network, or the file’s permissions, and try again.")
        }
        Code::PathRefused => (
            "The path “{value}” is not allowed.",
            "Name a file beside or below the descriptor, without “..”, address or special characters.",
        ),
        Code::MissingFile => ("The file {file} is not there.", "Add it, or update the descriptor with “yilan seal”."),
        Code::ByteCount => (
            "The file has {value} [byte|bytes]; the descriptor says {0}.",
            "Transfer the file again; if it was changed, run “yilan seal”.",
        ),
        Code::HashCount => (
            "The file's SHA-256 is {value}, not {0} as the descriptor says.",
            "Transfer the file again; if it was changed, run “yilan seal”.",
        ),
        Code::EncodingError => ("The file is not UTF-8.", "Save it as “CSV UTF-8 (comma delimited)”."),
        Code::SourceError => (
            "The file is not a table: {0}.",
            "Open it and look, and save it as “CSV UTF-8 (comma delimited)”; if it is a web page, check the network login and the file's address.",
        ),
        Code::PartHeader => {
            ("The header of this part is “{value}”, not that of the first part.", "Give all parts the same header.")
        }
        Code::MissingLabel => (
            "The column “{value}” is missing.",
            "Add it to the header; if it is not required and does not exist, run “yilan seal”.",
        ),
        Code::TooManyResources => (
            "There are {value} [resource|resources]; the page reads at most {0}.",
            "Split the package, or pack it with “yilan pack”.",
        ),
        Code::TooManyBytes => (
            "The files together pass {0} [byte|bytes]; {value} so far.",
            "Split the package, or pack it with “yilan pack”.",
        ),
        Code::TooManyRows => (
            "The tables together pass {0} [row|rows]; {value} so far.",
            "Split the package, or pack it with “yilan pack”.",
        ),
        Code::TooManyColumns => (
            "There are {value} [column|columns]; the page reads at most {0}.",
            "Remove columns that are not used, or pack it with “yilan pack”.",
        ),
        Code::CellTooLong => (
            "The cell has {value} [byte|bytes]; the page reads at most {0}.",
            "Shorten it; add the quote if one was left out; or pack it with “yilan pack”.",
        ),
        Code::SumOutOfRange => (
            "The amounts of the column “{column}” add up to {0}, beyond what can be summed exactly (some CNY 9.2 × 10¹⁶); the largest, “{value}”, stands on this line.",
            "Check the column's unit and this amount: if it is written in 元, set the unit of the column to CNY (元) in the descriptor.",
        ),

        Code::TypeError => ("“{value}” should be {0}.", "Write it so; leave the cell empty where there is no value."),
        Code::TooPrecise => (
            "“{value}” has too many decimals: money goes to the 分 (1/100 元), other values to 6 places.",
            "Check the unit, or write fewer decimals.",
        ),
        Code::OutOfRange => ("“{value}” is too large to be kept exactly.", "Check the number and its unit."),
        Code::IdError => (
            "The id “{value}” holds a character that is not allowed, or more than 64.",
            "Use letters, digits, “-”, “_” and “.” alone, without spaces.",
        ),
        Code::ChoiceError => (
            "“{value}” is not one of {0}.",
            "Use one of these; for other words, map them under “categories” in the descriptor.",
        ),
        Code::Required => ("A required cell is empty.", "Fill it in."),
        Code::ConstraintError => (
            "“{value}” breaks the constraint “{0}”.",
            "Check the value; if the constraint is wrong, correct it in the descriptor.",
        ),
        Code::UniqueError => ("“{value}” stands on line {0} already.", "Check both rows; correct or remove one."),
        Code::PrimaryKey => (
            "The key “{value}” stands on line {0} already; the first row stays.",
            "Check both rows; correct or remove one.",
        ),
        Code::ForeignKey => ("“{value}” does not exist in the table {0}.", "Check the id, or add its row to {0}."),
        Code::ParentQuarantined => {
            ("“{value}” of the table {0} is quarantined, and this row with it.", "Correct that row of {0} first.")
        }
        Code::ExtraCell => (
            "The row has {value} [cell|cells]; the header has {0}.",
            "Look for a comma too many; text with commas stands in double quotes.",
        ),
        Code::MissingCell => (
            "The row has only {value} [cell|cells]; the header has {0}.",
            "Add the missing cells; empty ones keep their commas.",
        ),
        Code::StrayQuote => (
            "A double quote stands where none may, or is not closed.",
            "Put the whole text in double quotes and write those within twice.",
        ),
        Code::StrayCarriageReturn => ("A carriage return stands alone in a cell.", "Remove it, or use a line feed."),
        Code::ControlCharacter => {
            ("The cell holds the control character {0}.", "Remove it; paste text from other systems as plain text.")
        }
        Code::UnitMissing => (
            "The money column “{value}” declares no unit; its rows with an amount are quarantined.",
            "Declare CNY (元), CNY_10K (万元) or CNY_100M (亿元) for it in the descriptor.",
        ),
        Code::UnitError => (
            "The unit declared for “{value}” does not fit; its rows with a value are quarantined.",
            "Use CNY (元), CNY_10K (万元) or CNY_100M (亿元) for money, else the unit that the data format gives.",
        ),
        Code::Cycle => ("Rows hang on one another in a circle: {0}.", "Correct one of them, so that the circle opens."),
        Code::FinishBeforeStart => ("The finish {value} is before the start {0}.", "Check both dates."),
        Code::NegativeMoney => {
            ("The amount {value} is below 0.", "Check it; only “observation” may hold negative amounts.")
        }
        Code::ProjectInOverlay => (
            "The project lies directly in the overlapping area “{value}”.",
            "Give its district, and name the overlapping area in also_area.",
        ),
        Code::TargetHomeArea => {
            ("The target writes out the home area “{value}”.", "Leave the area of the home area's targets empty.")
        }
        Code::TargetProjectAlone => (
            "The target of the project “{0}” fills {column} with “{value}” as well.",
            "Fill the project alone; leave area, organisation and sector empty.",
        ),
        Code::DecidedMissing => (
            "The version “{0}” has no day on which it was decided.",
            "Fill in decided; only the initial version may leave it empty.",
        ),
        Code::VariantTarget => {
            ("There is no such cell: {0}.", "Check table, key and column; the values of a key are joined by “/”.")
        }
        Code::ReservedId => ("The measure “{value}” bears the name of a computed figure.", "Give it another id."),
        Code::TotalRow => (
            "This row, “{value}”, is a line of sums: its amounts would count twice.",
            "Delete the row; sums are computed.",
        ),

        Code::MissingHash => {
            ("The descriptor has no SHA-256 for this file: it is not verified.", "Add it with “yilan seal”.")
        }
        Code::MissingBytes => ("The descriptor has no size for this file.", "Add it with “yilan seal”."),
        Code::UnitAssumed => (
            "The money column “{column}” declared no unit and was taken to be in {0}.",
            "Check it; if it is not 万元, set its unit to CNY (元) or CNY_100M (亿元) in the descriptor and run “yilan seal” again.",
        ),
        Code::UnitDoubtful => (
            "The column “{column}” was read in {0}; its middle amount is {1}, far from what projects come to: the unit may be wrong.",
            "Check it, and set the unit of the column in the descriptor to the one the file is in: CNY (元), CNY_10K (万元) or CNY_100M (亿元); if the amounts are right, leave it.",
        ),
        Code::UnknownProperty => ("The property {column} is not known and was ignored.", "Check its name."),
        Code::PropertyReference => (
            "The property {column} names “{value}”, which does not exist in the table {0}.",
            "Check the id, or add its row to {0}.",
        ),
        Code::UnlistedFile => (
            "The folder holds “{value}”, which the descriptor does not name: it was not read.",
            "Check that the file has the name of a table of the contract, then run “yilan seal” again; if it serves another purpose, leave it.",
        ),
        Code::UnknownTable => (
            "The data contract has no table “{value}”; it was ignored.",
            "Check its name; if it serves another purpose, leave it.",
        ),
        Code::UnknownColumn => (
            "The data contract has no column “{value}”; it was ignored.",
            "Check its name; if it serves another purpose, leave it.",
        ),
        Code::ExtraLabel => (
            "The descriptor does not declare the column “{value}”; it was ignored.",
            "Update the descriptor with “yilan seal”.",
        ),
        Code::BlankLabel => ("Column {value} has no name and was ignored.", "Name it, or remove the column."),
        Code::DuplicateLabel => {
            ("The column “{value}” stands twice; the first was read.", "Correct the name, or remove the second.")
        }
        Code::IncorrectLabel => (
            "The columns stand in another order than declared: “{value}” here, “{0}” declared; they were read by name.",
            "Reorder them, or update the descriptor with “yilan seal”.",
        ),
        Code::BlankRow => ("The line is blank and was skipped.", "Remove it."),
        Code::InvisibleCharacter => (
            "The text holds a character that cannot be seen or turns its direction: {0}.",
            "Remove it and type the text again.",
        ),
        Code::LinkRefused => {
            ("“{value}” is not an http or https address and is not shown as a link.", "Give the full address.")
        }
        Code::FileRefused => {
            ("The path “{value}” is not allowed and was ignored.", "Give a path beside or below the descriptor.")
        }
        Code::ViewKey => (
            "“{0}” in the view is not understood and was ignored.",
            "Check how it is written; of a link copied from the page, take what stands behind the “#”.",
        ),
        Code::CumulativeFalls => (
            "The cumulated {0} is below the {1} of {2}.",
            "Check whether it is the month's own amount; if it was revised, say so in the note.",
        ),
        Code::DoneAboveTotal => (
            "Done since the start is {0}, above the total investment of {1}.",
            "Check the amount done, done before, and the total; if the total was revised, update it.",
        ),
        Code::SpendingBeforeStart => (
            "The project started on {1}; {0} were spent before.",
            "Check the month of spending and the actual start; if it is for preparation, leave it.",
        ),
        Code::TargetPlanMismatch => {
            ("The project's target of {0} is not its annual plan of {1}.", "Check both, and make them agree.")
        }
        Code::CountedAboveDone => (
            "{0} were counted, above the {1} done.",
            "Check both; if their scope or place differs, say so in difference.",
        ),
        Code::PartsMismatch => {
            ("The parts add up to {0}, the total investment is {1}.", "Check the parts and the total.")
        }
        Code::DecemberPlanMismatch => (
            "December's planned {0} is not the year's plan of {1}.",
            "Check the monthly plan and the year's; if the year's was changed, change the monthly one as well.",
        ),
        Code::StageMismatch => (
            "The last change of stage is to “{value}”; the project's stage is “{0}”.",
            "Check the stage, or add the missing change.",
        ),
        Code::TargetGap => (
            "The targets by {0} add up to {1}, not to {2}.",
            "Check the decomposition; if a margin is meant, leave it.",
        ),
        Code::AllocationMismatch => {
            ("The last adjustment ends at {0}, the allocation is {1}.", "Check the adjustments and the allocation.")
        }
        Code::BaselineMismatch => (
            "{column} is {value}, the last baseline has {0}.",
            "Set the date to the last baseline, or add the new baseline.",
        ),
        Code::JanuaryFigure => (
            "Statistics are not published for January alone; “{value}” was ignored.",
            "Give January and February together, or leave it empty.",
        ),
        Code::AfterAsOf => {
            ("“{value}” lies after {0} and was ignored.", "Check the month, or update as_of in the descriptor.")
        }
        Code::DatesOutOfOrder => ("The date {value} is before the “{0}” of {1}.", "Check both dates."),
        Code::FundExceeded => (
            "{3} of {0} is above {2} of {1}.",
            "Check spent, committed, allocated and the fund's amount: none may be above the next.",
        ),
    };
    CodeText { message, repair }
}
