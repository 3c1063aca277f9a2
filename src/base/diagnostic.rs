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
}

impl Diagnostic {
    /// A diagnostic about a whole file.
    pub fn at_file(code: Code, file: &str) -> Self {
        let place = Place { file: file.to_owned(), ..Place::default() };
        Self { code, place, value: String::new(), details: Vec::new() }
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
        /// The descriptor is not a valid Data Package.
        DescriptorError = "package-error",
        /// A resource's description is not valid.
        ResourceError = "resource-error",
        /// A declared schema contradicts the contract.
        SchemaError = "schema-error",
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
        /// A declared column is not in the file.
        MissingLabel = "missing-label",
        /// A limit of the page is passed.
        LimitExceeded = "limit-exceeded",
    }
    Error {
        /// The cell is not of its column's type.
        TypeError = "type-error",
    }
    Warning {
        /// The descriptor gives no usable hash for a file.
        MissingHash = "missing-hash",
    }
}
