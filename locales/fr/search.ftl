# Le formulaire.
search-region = Catalogue
search-label = Rechercher
search-placeholder = Rechercher des données, services ou cartes
search-button = Rechercher

# Titres et totaux.
search-title = { $text } – recherche
search-title-all = Toutes les fiches
search-title-page = { $title }, page { $page }
search-description = { $sentence } dans le Catalogue géospatial ouvert : données, services et cartes sur le Canada.
results-count = { $count ->
    [0] Aucune fiche
   *[other] { PLURAL($count) ->
        [one] { $count } fiche
        [many] { $count } de fiches
       *[other] { $count } fiches
    }
  }
results-count-for = { $count ->
    [0] Aucune fiche pour « { $text } »
   *[other] { PLURAL($count) ->
        [one] { $count } fiche pour « { $text } »
        [many] { $count } de fiches pour « { $text } »
       *[other] { $count } fiches pour « { $text } »
    }
  }
results-count-some = { PLURAL($count) ->
    [one] { $count } fiche avec une partie de « { $text } »
    [many] { $count } de fiches avec une partie de « { $text } »
   *[other] { $count } fiches avec une partie de « { $text } »
  }
results-count-in-place = { PLURAL($count) ->
    [one] { $count } fiche dans la zone de { $place }
    [many] { $count } de fiches dans la zone de { $place }
   *[other] { $count } fiches dans la zone de { $place }
  }
results-count-for-in-place = { PLURAL($count) ->
    [one] { $count } fiche pour « { $text } » dans la zone de { $place }
    [many] { $count } de fiches pour « { $text } » dans la zone de { $place }
   *[other] { $count } fiches pour « { $text } » dans la zone de { $place }
  }
results-shown = Résultats { $first } à { $last }
results-back-to-search = Retour au champ de recherche

# Ordre et pages.
sort-label = Trier par
sort-relevance = Pertinence
sort-newest = Mise à jour récente
sort-oldest = Mise à jour ancienne
sort-title = Titre
sort-popularity = Popularité
size-label = Par page
ordering-apply = OK
pages-label = Pages de résultats
pages-previous = Précédente
pages-next = Suivante
pages-page = Page { $page }
field-page = Page

# Filtres.
filters-title = Filtres
filters-close = Fermer les filtres
filters-apply = Appliquer les filtres
filters-show = { $count ->
    [0] Afficher : aucune fiche
   *[other] { PLURAL($count) ->
        [one] Afficher { $count } fiche
        [many] Afficher { $count } de fiches
       *[other] Afficher { $count } fiches
    }
  }
filter-find = Chercher dans { $group }
filter-found = Valeurs affichées :
filter-type = Type
filter-org = Organisation
filter-theme = Thème
filter-topic = Sujet
filter-format = Format
filter-status = État
filter-source = Source
filter-time = Période couverte par les données
filter-updated = Publication ou mise à jour
filter-area = Zone
filter-more = Autres critères
filter-foundational = Couches fondamentales
filter-mappable = Affichables sur une carte
filter-show-all = Afficher les { $count }
filter-show-first = Afficher les { $count } premières
filter-all-values = Les { $count } valeurs
facet-values-title = { $facet } : toutes les valeurs
facet-values-back = Retour aux résultats
facet-values-pages = Pages de valeurs
facet-find-button = Rechercher
facet-find-found = { PLURAL($count) ->
    [one] { $count } valeur contient « { $text } ».
   *[other] { $count } valeurs contiennent « { $text } ».
  }
facet-find-clear = Afficher toutes les valeurs
time-begin = Date de début
time-end = Date de fin
time-hint = Une année, un mois ou un jour : 2013, 2013-06, 2013-06-21.
time-histogram = Fiches selon la période couverte
time-bar = { PLURAL($count) ->
    [one] { $years } : { $count } fiche
    [many] { $years } : { $count } de fiches
   *[other] { $years } : { $count } fiches
  }
timeline-draw = Afficher en barres
timeline-label = Barres
updated-begin = Du
updated-end = Au
updated-chip = mise à jour { $period }
updated-histogram = Fiches selon la publication ou la dernière mise à jour
updated-unknown = Aucune de ces fiches n’indique sa date de publication.
time-unknown = Aucune de ces fiches n’indique la période couverte.
period-since = depuis { $date }
period-until = jusqu’à { $date }
area-within = entièrement dans { $box }
area-likelier = Vouliez-vous dire { $box } ?
field-updated-begin = Publication ou mise à jour, du
field-updated-end = Publication ou mise à jour, au
field-west = Ouest
field-south = Sud
field-east = Est
field-north = Nord
chips-label = Filtres actifs
chips-clear = Tout effacer
chip-remove = Retirer le filtre { $group } :

# Un résultat.
card-published = Publication : { $date }
card-revised = Mise à jour : { $date }
card-dated = { $date }
card-no-date = Sans date de publication
card-lacking = Absent de la fiche :
card-formats = Formats
card-mappable = (affichable sur une carte)
card-footprint = Zone couverte par { $title }
format-legend = Les formats ainsi marqués peuvent être affichés sur une carte.

# Comment les mots ont été compris.
hint-corrected = « { $word } » ne trouve aucune fiche. Voici celles qui contiennent « { $used } ».
hint-some-words = Aucune fiche ne réunit tous ces mots. Voici celles qui en contiennent le plus.
hint-each-word = Avec un seul d’entre eux :
hint-nearest = « { $word } » ne trouve aucune fiche. Le mot le plus proche est « { $near } ».
hint-other-text = Rechercher « { $text } »
hint-small-operator = « { $typed } » a été pris pour un simple mot. En majuscules, { $operator } signifie qu’un seul de ses deux côtés suffit.
hint-unknown-word = « { $word } » ne trouve aucune fiche, et aucun autre mot ne lui ressemble.
hint-excluded = Les fiches qui contiennent « { $words } » sont écartées.
hint-either = Un seul de ces termes suffit : { $words }.
hint-beginning = Tout mot qui commence par « { $word } » compte.
hint-joined = « { $operator } » a été lu comme un opérateur : ce qui se trouve de part et d’autre doit figurer dans la fiche.
hint-as-words = Chercher plutôt le tout comme de simples mots
hint-unclosed-quote = Un guillemet reste ouvert : les mots qui le suivent ont été cherchés un par un.
hint-stray-operator = « { $operator } » ne portait sur rien et a été laissé de côté.
hint-too-many-words = Seuls les { $limit } premiers mots ont été cherchés.
hint-unknown-value = { $group } : « { $value } » ne figure pas dans ce catalogue.
hint-nothing-searchable = « { $text } » ne contient rien qui puisse être cherché et a été laissé de côté. Tapez un mot ou un nombre.

# Rien à montrer.
empty-lede = Aucune fiche ne répond à tous ces critères.
empty-loosen = Assouplir un filtre
empty-without = Retirer { $group } :
empty-also = Vous pouvez aussi
empty-only-words = Chercher « { $text } » sans aucun filtre
empty-known-words = Chercher seulement « { $text } »
empty-fewer-words = Employer moins de mots, ou des mots plus généraux, ou mettre OU entre eux.
empty-whole-catalogue = Parcourir tout le catalogue
empty-help = Consulter l’aide à la recherche
past-the-end = Ces résultats s’arrêtent à la page { $last }.
past-the-end-go = Aller à la dernière page

# Comment la recherche s’est exécutée.
ran-title = Comment cette recherche s’est exécutée
ran-engine = Moteur
ran-time = Durée
ran-ms = { $ms } ms
ran-from-memory = résultat déjà en mémoire
ran-rows = Fiches trouvées
ran-read = Lu dans le stockage
ran-bytes = { $count } octets
ran-kilobytes = { $count } ko
ran-megabytes = { $count } Mo
ran-query = Requête
ran-sql = L’énoncé SQL

# Suggestions pendant la saisie.
suggest-label = Suggestions
suggest-count = { $count ->
    [0] Aucune suggestion
    [one] { $count } suggestion. Les flèches haut et bas permettent de la choisir.
   *[other] { $count } suggestions. Les flèches haut et bas permettent d’en choisir une.
  }
suggest-records = { PLURAL($count) ->
    [one] { $count } fiche
    [many] { $count } de fiches
   *[other] { $count } fiches
  }
suggest-about-records = { PLURAL($count) ->
    [one] environ { $count } fiche
    [many] environ { $count } de fiches
   *[other] environ { $count } fiches
  }
suggest-titles = { PLURAL($count) ->
    [one] dans { $count } titre
    [many] dans { $count } de titres
   *[other] dans { $count } titres
  }
suggest-record = Fiche
suggest-organization = { PLURAL($count) ->
    [one] Organisation, { $count } fiche
    [many] Organisation, { $count } de fiches
   *[other] Organisation, { $count } fiches
  }
suggest-theme = { PLURAL($count) ->
    [one] Thème, { $count } fiche
    [many] Thème, { $count } de fiches
   *[other] Thème, { $count } fiches
  }
suggest-place = Lieu
suggest-place-for = Lieu, pour « { $text } »
search-engine-name = Catalogue géo

# Toutes les fiches d’une recherche, pour les programmes et les tableurs.
take-title = Emporter toutes ces fiches
take-csv = Tableau (CSV)
take-geojson = Couche de carte (GeoJSON)
take-feed = Suivre les nouveautés (Atom)
feed-title = « { $text } » – { $site }

# Un lieu que les mots nomment.
place-shown = Aucune fiche ne contient tous ces mots. Voici les fiches de la zone du lieu qu’ils nomment :
place-words = « { $text } » dans la zone de { $place } : { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
place-only = Dans la zone de { $place } : { $count ->
    [one] { $count } fiche
   *[other] { $count } fiches
}
