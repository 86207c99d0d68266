//! Screens and preferences of visitors.

use anyhow::{Result, ensure};
use serde_json::json;

use super::Page;

/// The colours that the visitor's system asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub(crate) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Widths in CSS pixels: a phone, a tablet, a desktop.
pub(crate) const WIDTHS: [u32; 3] = [360, 768, 1440];
const HEIGHT: u32 = 900;

/// Bars to scroll with would take from the width.
pub(super) async fn desktop(page: &Page) -> Result<()> {
    page.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
    page.set_width(WIDTHS[2]).await
}

impl Page {
    pub(crate) async fn set_width(&self, width: u32) -> Result<()> {
        self.resize(width, HEIGHT).await
    }

    /// Pixels of CSS: zooming in leaves fewer of them.
    pub(crate) async fn set_screen(&self, width: u32, height: u32) -> Result<()> {
        self.resize(width, height).await
    }

    /// Colours change without their transition, which a check could otherwise meet half-way.
    pub(crate) async fn set_scheme(&self, scheme: Scheme) -> Result<()> {
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// Shows the page as it is printed, or as on a screen.
    pub(crate) async fn set_paper(&self, is_paper: bool) -> Result<()> {
        // Nothing again, or what is printed later would be printed as on a screen.
        let media = if is_paper { "print" } else { "" };
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media })).await?;
        Ok(())
    }

    /// What a visitor's browser allows a page that was just clicked on.
    pub(crate) async fn allow_copying(&self) -> Result<()> {
        let permissions = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", permissions).await?;
        Ok(())
    }

    /// The whole page as `target/screenshots/<name>.png`, for people to look at.
    pub(crate) async fn screenshot(&self, name: &str) -> Result<()> {
        let folder = crate::support::paths::screenshots();
        std::fs::create_dir_all(&folder)?;
        let (width, height) = self.content_size().await?;
        ensure!(WIDTHS.contains(&width), "{name} is {width} pixels wide");
        self.resize(width, height.max(HEIGHT)).await?;
        self.session().screenshot(&folder.join(name).with_extension("png")).await?;
        self.resize(width, HEIGHT).await
    }

    /// Width and height of the content, which may be more than the window shows.
    pub(crate) async fn content_size(&self) -> Result<(u32, u32)> {
        #[derive(serde::Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Metrics {
            css_content_size: Size,
        }
        #[derive(serde::Deserialize)]
        struct Size {
            width: u32,
            height: u32,
        }
        let metrics = self.devtools("Page.getLayoutMetrics", json!({})).await?;
        let Metrics { css_content_size: Size { width, height } } = serde_json::from_value(metrics)?;
        Ok((width, height))
    }

    async fn resize(&self, width: u32, height: u32) -> Result<()> {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    }
}
