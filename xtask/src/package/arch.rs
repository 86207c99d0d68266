//! The processors that Lambda has.

use clap::ValueEnum;

/// As Lambda and the template call them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Arch {
    Arm64,
    #[value(name = "x86_64")]
    X86_64,
}

impl Arch {
    pub(crate) const fn of_this_machine() -> Self {
        if cfg!(target_arch = "aarch64") { Self::Arm64 } else { Self::X86_64 }
    }

    pub(super) const fn target(self) -> &'static str {
        match self {
            Self::Arm64 => "aarch64-unknown-linux-gnu",
            Self::X86_64 => "x86_64-unknown-linux-gnu",
        }
    }

    /// As readelf names it.
    pub(super) const fn machine(self) -> &'static str {
        match self {
            Self::Arm64 => "AArch64",
            Self::X86_64 => "Advanced Micro Devices X86-64",
        }
    }
}

impl std::fmt::Display for Arch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if *self == Self::Arm64 { "arm64" } else { "x86_64" })
    }
}
