//! Line icons, drawn with the colour of the text around them. All are decoration: words beside them say the same.

use catalog::codes::Theme;
use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IconName {
    Brand,
    Search,
    Filter,
    Close,
    Link,
    Download,
    Warning,
    Info,
    Copy,
    Theme(Theme),
}

impl IconName {
    /// The side of its square, the width of its lines, and its path.
    const fn drawing(self) -> (u8, &'static str, &'static str) {
        match self {
            Self::Brand => {
                (32, "2.4", "M3 9.5 11.5 5l9 4.5L29 5v17.5L20.5 27l-9-4.5L3 27zM11.5 5v17.5M20.5 9.5V27")
            }
            Self::Search => (24, "2.3", "M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zm-1.500 5 5 5"),
            Self::Filter => (24, "2.2", "M3 6h18M6.5 12h11M10 18h4"),
            Self::Close => (24, "2.4", "m6 6 12 12M18 6 6 18"),
            Self::Link => (
                24,
                "2",
                "M10 14a4 4 0 0 0 5.7 0l3.600-3.600a4 4 0 0 0-5.700-5.700L12 6.300M14 10a4 4 0 0 0-5.700 0l-3.600 3.600a4 4 0 0 0 5.700 5.700L12 17.700",
            ),
            Self::Download => (24, "2.2", "M12 4v11m-5-4.5 5 5 5-5M5 20h14"),
            Self::Warning => (24, "2", "M12 4 2.500 20h19zM12 10v4.500m0 2.600v.1"),
            Self::Info => (24, "2", "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.500m0-8.700v.1"),
            Self::Copy => (24, "2", "M9 9h11v11H9zM15 9V4H4v11h5"),
            Self::Theme(theme) => (32, "2", theme_path(theme)),
        }
    }
}

const fn theme_path(theme: Theme) -> &'static str {
    match theme {
        Theme::Administration => "M5 25V9l7-3 8 4 7-3v16l-7 3-8-4zM12 6v16M20 10v16",
        Theme::Economy => "M4 26h24M7 26V16h4v10M14 26V9h4v17M21 26v-7h4v7",
        Theme::Environment => {
            "M16 28V15M16 21C9 21 6 16 6 8c7 0 10 4 10 11M16 17c0-5 3-9 10-9 0 7-3 11-10 11"
        }
        Theme::Imagery => "m9 13 6-6 10 10-6 6zM6 16l-3 3 4 4M16 26l3 3M12 20l-5 5",
        Theme::Infrastructure => "M3 20c6 0 6-9 13-9s7 9 13 9M3 26h26M16 11v15M9 17v9M23 17v9",
        Theme::Science => "M12 4h8M14 4v9L6 26a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2l-8-13V4M10 21h12",
        Theme::Society => {
            "M15 10a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM25 12a3 3 0 1 1-6 0 3 3 0 0 1 6 0zM3 26c0-6 3.500-9 8-9s8 3 8 9M19 19c5-2 10 1 10 7"
        }
        Theme::Emergency => "M16 5 3.500 27h25zM16 13v6.500m0 3.600v.1",
        Theme::Legal => "M16 5v22M9 27h14M6 9h20M6 9l-3.500 9a4 4 0 0 0 7 0zM26 9l-3.500 9a4 4 0 0 0 7 0z",
    }
}

/// An inline SVG of class `icon`.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    let (side, stroke, path) = name.drawing();
    view! {
        <svg
            class="icon"
            viewBox=format!("0 0 {side} {side}")
            fill="none"
            stroke="currentColor"
            stroke-width=stroke
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
        >
            <path d=path></path>
        </svg>
    }
    .into_any()
}
