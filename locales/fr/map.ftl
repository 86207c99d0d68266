# Cartes et filtre par lieu.
map-label = Carte : de { $north } à { $south }, de { $west } à { $east }
map-label-none = Aucun emplacement indiqué
map-area-unset = Carte du Canada, aucune zone choisie
map-west = Ouest
map-south = Sud
map-east = Est
map-north = Nord
map-draw = Tracer une zone
map-draw-hint = Faites glisser le pointeur sur la carte, d’un coin de la zone à l’autre. Échap annule le tracé.
map-zoom-in = Zoom avant
map-zoom-out = Zoom arrière
map-clear = Effacer la zone
map-relation = Position des données par rapport à la zone
map-intersects = Touche la zone
map-within = À l’intérieur de la zone
