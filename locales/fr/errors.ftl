# Pages sans réponse.
error-page-not-found = Cette page n’existe pas
error-page-not-found-text = L’adresse est peut-être mal écrite ou périmée. La fiche que vous cherchez est sans doute encore ici : cherchez-la.
error-record-not-found = Cette fiche n’est pas dans le catalogue
error-record-not-found-text = Son éditeur l’a peut-être retirée, ou l’adresse est incomplète. Quelques mots de son titre montreront ce qui s’y trouve.
error-invalid-query = Cette recherche ne peut pas être faite
error-invalid-query-text = Quelque chose n’a pas pu être compris. Essayez des mots plus simples.
error-only-reading = Les adresses ne peuvent qu’être lues
error-only-reading-text = On a demandé à cette adresse autre chose que d’afficher une page. Ouvrez-la comme un lien.
error-unavailable = Le catalogue est momentanément indisponible
error-unavailable-text = Votre recherche est correcte. Veuillez réessayer dans quelques secondes.
error-too-large = L’envoi est trop volumineux
error-too-large-text = Un message peut compter 64 kilo-octets.
error-too-much = Trop de requêtes à la fois
error-too-much-text = Veuillez ralentir : Retry-After dit dans combien de secondes continuer.
error-timeout = Le catalogue a mis trop de temps à répondre
error-timeout-text = Veuillez réessayer dans quelques secondes, ou préciser la recherche par un filtre.
error-internal = Un problème est survenu de notre côté
error-internal-text = Il a été consigné. Veuillez réessayer.
error-try-again = Réessayer
error-report = Si le problème persiste, écrivez à { $contact } en donnant le numéro ci-dessous.
error-request-id = Numéro de la demande : { $id }
error-go-home = Aller à la page d’accueil
error-go-browse = Parcourir tout le catalogue
error-go-help = Consulter l’aide à la recherche

# Parties d’une adresse qui n’ont pas pu être prises en compte.
problems-title = { PLURAL($count) ->
    [one] Une partie de cette recherche n’a pas pu être prise en compte
    [many] { $count } de parties de cette recherche n’ont pas pu être prises en compte
   *[other] { $count } parties de cette recherche n’ont pas pu être prises en compte
  }
problems-kept = Les résultats ci-dessous n’en tiennent pas compte ; le reste est conservé.
problems-cut = Il n’en est pas cherché plus de { $limit } ; il peut y en avoir d’autres.
problem-value = { $field }, « { $value } » : { $problem }
problem-empty = { $field } : { $problem }
problem-text-too-long = au plus { $limit } caractères sont cherchés.
problem-invalid-bbox = donnez quatre nombres, dans l’ordre ouest,sud,est,nord, comme -80,42,-70,50. Le sud ne doit pas dépasser le nord.
problem-invalid-longitude = donnez des degrés de -180 à 180, comme -75,7.
problem-invalid-latitude = donnez des degrés de -90 à 90, comme 45,4.
problem-missing-side = une zone a besoin de ses quatre côtés ; donnez celui-ci en degrés.
problem-invalid-relation = employez « intersects » (touche la zone) ou « within » (à l’intérieur de la zone).
problem-invalid-date = donnez une année, un mois ou un jour, comme 2013, 2013-06 ou 2013-06-21.
problem-end-before-begin = la fin précède le début ; donnez une date ultérieure.
problem-invalid-facet-value = cette valeur n’existe pas ; choisissez-en une dans la liste.
problem-too-many-values = au plus { $limit } valeurs peuvent être choisies à la fois.
problem-invalid-flag = employez « true » (oui) ou « false » (non).
problem-invalid-choice = employez l’une de ces valeurs : { $choices }.
problem-invalid-page = donnez un nombre entier de 1 à { $limit }.
problem-repeated = donné plus d’une fois ; la première valeur est retenue.

# Ce que des programmes ont demandé.
problem-not-accepted = { $field }, « { $value } » : utilisez { $accepted }.
problem-unknown-parameter = { $field } : ce paramètre n’existe pas ici. Ceux qui existent : { $known }.
problem-cursor = il ne mène à aucune page de cette recherche. Recommencez sans lui, puis suivez les liens vers les pages suivantes.

# Filtres de programmes, en CQL2.
problem-filter = { $field }, { $value } : { $problem }
problem-filter-character = au caractère { $place }
problem-filter-pointer = à { $place }
problem-filter-long = un filtre a au plus { $limit } caractères.
problem-filter-deep = au plus { $limit } parenthèses peuvent être imbriquées.
problem-filter-many = un filtre a au plus { $limit } comparaisons.
problem-filter-wide = il porte sur trop de valeurs à la fois ; demandez-en moins, ou en deux filtres.
problem-filter-json = ce n’est pas du JSON. Pour un filtre en texte, omettez « filter-lang ».
problem-filter-property = la propriété « { $name } » n’existe pas. Celles qui existent : { $known }.
problem-filter-unsupported = il n’est pas possible de répondre ici à « { $name } ».
problem-filter-unfit = « { $name } » ne se compare pas ainsi. Un exemple de ce qui est accepté : { $accepted }
problem-filter-date = « { $value } » n’est ni un jour de la forme 2020-05-01, ni une heure en UTC comme 2020-05-01T12:00:00Z.
problem-filter-box = donnez un rectangle, BBOX(ouest, sud, est, nord), un point, ou un polygone à quatre coins le long des axes.
problem-filter-no-condition = il manque une condition.
problem-filter-no-property = il manque le nom d’une propriété.
problem-filter-no-value = il manque une valeur.
problem-filter-no-operator = il manque une comparaison, comme = ou IN.
problem-filter-no-end = le filtre devrait s’arrêter là, ou continuer par AND ou OR.
problem-filter-no-sign = il manque « { $sign } ».
