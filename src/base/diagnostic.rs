//! What a reader of the data should know about it. Sentences are made in `locale`, not here.

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The package itself is at fault: loading stops.
    Package,
    /// The row is quarantined: no figure counts it.
    Error,
    /// The row is used, with doubt.
    Warning,
}

impl Severity {
    /// The word used in reports.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// Where a diagnostic was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file, as the descriptor names it.
    pub file: String,
    /// The physical line on which the record begins, the header being 1.
    pub line: Option<u32>,
    /// The column's name.
    pub column: Option<String>,
}

/// What marks a detail as a number with its unit. No cell and no id begins so.
const QUANTITY: &str = "\u{1}quantity:";

/// Something a reader of the data should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What rule was broken.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// The offending text, as it stands in the file.
    pub value: String,
    /// Further values its sentence names, in the order the sentence expects them.
    pub details: Vec<String>,
    /// What may have been meant, where that is known: words, names of columns, an id.
    pub candidates: Vec<String>,
}

impl Diagnostic {
    /// A diagnostic about a whole file.
    pub fn at_file(code: Code, file: &str) -> Self {
        let place = Place { file: file.to_owned(), ..Place::default() };
        Self { code, place, value: String::new(), details: Vec::new(), candidates: Vec::new() }
    }

    /// The same, at a line.
    pub fn line(mut self, line: u32) -> Self {
        self.place.line = Some(line);
        self
    }

    /// The same, in a column.
    pub fn column(mut self, column: &str) -> Self {
        self.place.column = Some(column.to_owned());
        self
    }

    /// The same, about this text.
    pub fn value(mut self, value: impl Into<String>) -> Self {
        self.value = value.into();
        self
    }

    /// The same, with one more value for its sentence.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.details.push(detail.into());
        self
    }

    /// The same, with what may have been meant.
    pub fn among(mut self, candidates: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.candidates.extend(candidates.into_iter().map(Into::into));
        self
    }

    /// The same, with one more value for its sentence: a number in a unit of the contract, which
    /// each language writes in its own way.
    pub fn quantity(self, number: impl std::fmt::Display, unit: &str) -> Self {
        self.detail(format!("{QUANTITY}{number}:{unit}"))
    }

    /// The number and the unit of a detail that is a quantity.
    pub fn as_quantity(detail: &str) -> Option<(&str, &str)> {
        detail.strip_prefix(QUANTITY)?.split_once(':')
    }

    /// How grave it is.
    pub const fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// Diagnostics in the order they were found.
pub type Diagnostics = Vec<Diagnostic>;

/// A value together with what was noticed while making it.
#[derive(Clone, Debug)]
pub struct Checked<T> {
    /// The value.
    pub value: T,
    /// What was noticed.
    pub diagnostics: Diagnostics,
}

/// Declares the codes with their text and severity in one place.
macro_rules! codes {
    ($( $severity:ident { $( $(#[$doc:meta])* $name:ident = $text:literal, )* } )*) => {
        /// The stable name of a rule; Frictionless' own where it has one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $( $( $(#[$doc])* $name, )* )* }

        impl Code {
            /// Every code, in the order of the documentation.
            pub const ALL: &'static [Self] = &[ $( $( Self::$name, )* )* ];

            /// Its text in reports.
            pub const fn as_str(self) -> &'static str {
                match self { $( $( Self::$name => $text, )* )* }
            }

            /// Its severity.
            pub const fn severity(self) -> Severity {
                match self { $( $( Self::$name => Severity::$severity, )* )* }
            }
        }
    };
}

codes! {
    Package {
        /// There is no `datapackage.json`.
        MissingDescriptor = "missing-descriptor",
        /// The descriptor is not the one the site's index promises.
        DescriptorHash = "descriptor-hash",
        /// The descriptor is not JSON.
        JsonError = "json-error",
        /// A name stands twice in one JSON object.
        DuplicateKey = "duplicate-key",
        /// The JSON is nested too deeply.
        JsonDepth = "json-depth",
        /// The descriptor is not a valid Data Package.
        DescriptorError = "package-error",
        /// A resource's description is not valid.
        ResourceError = "resource-error",
        /// A property of the dialect that is not read.
        DialectError = "dialect-error",
        /// A declared schema contradicts the contract.
        SchemaError = "schema-error",
        /// A constraint that cannot be checked, or is not valid.
        ConstraintUnsupported = "constraint-unsupported",
        /// The site's index has no such package, or no such version of it.
        UnknownPackage = "unknown-package",
        /// The folders of a version are named otherwise than its descriptor says.
        FolderName = "folder-name",
        /// A file does not arrive: there is no answer, or it breaks off.
        FetchError = "fetch-error",
        /// A path leaves the package or cannot be served.
        PathRefused = "path-refused",
        /// A file that the descriptor names is not there.
        MissingFile = "missing-file",
        /// The file's size is not the declared one.
        ByteCount = "byte-count",
        /// The file's SHA-256 is not the declared one.
        HashCount = "hash-count",
        /// The file is not UTF-8.
        EncodingError = "encoding-error",
        /// The file is not the table it claims to be.
        SourceError = "source-error",
        /// A part's header is not the first part's.
        PartHeader = "part-header",
        /// A declared column is not in the file.
        MissingLabel = "missing-label",
        /// More tables than the page takes.
        TooManyResources = "too-many-resources",
        /// More bytes than the page takes.
        TooManyBytes = "too-many-bytes",
        /// More rows than the page takes.
        TooManyRows = "too-many-rows",
        /// More columns than the page takes.
        TooManyColumns = "too-many-columns",
        /// A longer cell than the page takes.
        CellTooLong = "cell-too-long",
        /// The amounts of a column together are more than a sum can hold.
        SumOutOfRange = "sum-out-of-range",
    }
    Error {
        /// The cell is not of its column's type.
        TypeError = "type-error",
        /// More decimals than the column keeps.
        TooPrecise = "too-precise",
        /// A number too large to be kept exactly.
        OutOfRange = "out-of-range",
        /// An identifier with other characters than allowed.
        IdError = "id-error",
        /// The cell is not one of the words to choose from.
        ChoiceError = "choice-error",
        /// A required cell is empty.
        Required = "required",
        /// The cell breaks a declared constraint.
        ConstraintError = "constraint-error",
        /// A value that may stand only once stands again.
        UniqueError = "unique-error",
        /// A key stands again; the first row stays.
        PrimaryKey = "primary-key",
        /// The row that a key names does not exist.
        ForeignKey = "foreign-key",
        /// The row this one hangs on is quarantined.
        ParentQuarantined = "parent-quarantined",
        /// More cells than the header has labels.
        ExtraCell = "extra-cell",
        /// Fewer cells than the header has labels.
        MissingCell = "missing-cell",
        /// A quote stands where none may, or is never closed.
        StrayQuote = "stray-quote",
        /// A carriage return without a line feed.
        StrayCarriageReturn = "stray-carriage-return",
        /// A control character in a cell.
        ControlCharacter = "control-character",
        /// A money column whose unit is not declared.
        UnitMissing = "unit-missing",
        /// A declared unit that does not fit the column.
        UnitError = "unit-error",
        /// Rows that hang on one another in a circle.
        Cycle = "cycle",
        /// A finish before its start.
        FinishBeforeStart = "finish-before-start",
        /// Money below zero.
        NegativeMoney = "negative-money",
        /// A project lies directly in an area that is not counted in its parent.
        ProjectInOverlay = "project-in-overlay",
        /// A target writes out the home area, which an empty cell means.
        TargetHomeArea = "target-home-area",
        /// A project's target fills another dimension as well.
        TargetProjectAlone = "target-project-alone",
        /// A version other than the first without the day it was decided.
        DecidedMissing = "decided-missing",
        /// A variant of a cell that does not exist.
        VariantTarget = "variant-target",
        /// A measure with the name of a computed figure.
        ReservedId = "reserved-id",
        /// A line of sums among members or projects.
        TotalRow = "total-row",
    }
    Warning {
        /// The descriptor gives no usable hash for a file.
        MissingHash = "missing-hash",
        /// The descriptor gives no size for a file.
        MissingBytes = "missing-bytes",
        /// Sealing took money to be in 万元, where nothing was declared.
        UnitAssumed = "unit-assumed",
        /// Amounts of a size that no list of projects has: another unit was most likely meant.
        UnitDoubtful = "unit-doubtful",
        /// A property of `yilan` that is not known.
        UnknownProperty = "unknown-property",
        /// A property of `yilan` names a row that does not exist.
        PropertyReference = "property-reference",
        /// A table that is not in the contract.
        UnknownTable = "unknown-table",
        /// A table in the folder that the descriptor does not name.
        UnlistedFile = "unlisted-file",
        /// A column that is not in the contract.
        UnknownColumn = "unknown-column",
        /// A label that the schema does not declare.
        ExtraLabel = "extra-label",
        /// A label of the header is empty.
        BlankLabel = "blank-label",
        /// A label that stands twice.
        DuplicateLabel = "duplicate-label",
        /// Labels in another order than declared.
        IncorrectLabel = "incorrect-label",
        /// A line without anything on it.
        BlankRow = "blank-row",
        /// Text with a character that cannot be seen or turns its direction.
        InvisibleCharacter = "invisible-character",
        /// A link that is neither `http` nor `https`.
        LinkRefused = "link-refused",
        /// A file's path that leaves the package.
        FileRefused = "file-refused",
        /// A key in a brief's view that no page knows.
        ViewKey = "view-key",
        /// A cumulated figure below the one before.
        CumulativeFalls = "cumulative-falls",
        /// Work done above the total investment.
        DoneAboveTotal = "done-above-total",
        /// Money spent before the project started.
        SpendingBeforeStart = "spending-before-start",
        /// A project's target other than its plan.
        TargetPlanMismatch = "target-plan-mismatch",
        /// More counted than done.
        CountedAboveDone = "counted-above-done",
        /// Parts that do not add up to the total investment.
        PartsMismatch = "parts-mismatch",
        /// December's planned amount other than the plan.
        DecemberPlanMismatch = "december-plan-mismatch",
        /// The last change of stage leads elsewhere than the project's stage.
        StageMismatch = "stage-mismatch",
        /// Targets whose parts do not add up.
        TargetGap = "target-gap",
        /// The last adjustment ends elsewhere than the allocation.
        AllocationMismatch = "allocation-mismatch",
        /// A task's planned dates other than its last baseline.
        BaselineMismatch = "baseline-mismatch",
        /// A statistic for January, which is never published alone.
        JanuaryFigure = "january-figure",
        /// A figure after the month the data run to.
        AfterAsOf = "after-as-of",
        /// Dates in an impossible order.
        DatesOutOfOrder = "dates-out-of-order",
        /// Money of a fund beyond what it may be.
        FundExceeded = "fund-exceeded",
    }
}
