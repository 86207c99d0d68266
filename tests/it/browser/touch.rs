//! Fingers.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::Page;

/// Places of an element in percent of its width and height.
pub(crate) type Spot = (i32, i32);

/// In the middle of the screen, nothing that stays in place lies over it.
const PLACE: &str = "
    arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = arguments[0].getBoundingClientRect();
    return [box.left, box.top, box.width, box.height];
";

impl Page {
    /// A screen that is touched, or one that is not.
    pub(crate) async fn set_touch(&self, is_touched: bool) -> Result<()> {
        let fingers = json!({ "enabled": is_touched, "maxTouchPoints": 2 });
        self.devtools("Emulation.setTouchEmulationEnabled", fingers).await?;
        Ok(())
    }

    /// Draws with one finger over an element.
    pub(crate) async fn touch_drag(&self, css: &str, from: Spot, to: Spot) -> Result<()> {
        self.swipe(css, &[[from, midway(from, to), to]]).await
    }

    /// Moves two fingers over an element, each from one place to another.
    pub(crate) async fn pinch(&self, css: &str, fingers: [(Spot, Spot); 2]) -> Result<()> {
        let ways = fingers.map(|(from, to)| [from, midway(from, to), to]);
        self.swipe(css, &ways).await
    }

    async fn swipe(&self, css: &str, ways: &[[Spot; 3]]) -> Result<()> {
        let element = self.find(css).await?;
        let place = self.session().execute(PLACE, vec![element.to_json()?]).await?;
        let [left, top, width, height] = place.convert::<[f64; 4]>()?;
        ensure!(width > 0.0 && height > 0.0, "{css} has no size");
        let point = |id: usize, spot: Spot| {
            json!({
                "x": left + width * f64::from(spot.0) / 100.0,
                "y": top + height * f64::from(spot.1) / 100.0,
                "id": id,
            })
        };
        for step in 0..3 {
            let points: Vec<Value> = ways.iter().enumerate().map(|(id, way)| point(id, way[step])).collect();
            let kind = if step == 0 { "touchStart" } else { "touchMove" };
            self.devtools("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
        }
        self.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] })).await?;
        Ok(())
    }
}

const fn midway(from: Spot, to: Spot) -> Spot {
    (i32::midpoint(from.0, to.0), i32::midpoint(from.1, to.1))
}
