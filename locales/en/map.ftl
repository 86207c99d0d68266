# Maps and the area filter.
map-label = Map: { $north } to { $south }, { $west } to { $east }
map-label-none = No location given
map-area-unset = Map of Canada, no area chosen
map-west = West
map-south = South
map-east = East
map-north = North
map-draw = Draw an area
map-draw-hint = Drag across the map from one corner of the area to the other. Esc stops drawing.
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-clear = Clear area
map-relation = How data must lie to the area
map-intersects = Touches the area
map-within = Lies inside the area
