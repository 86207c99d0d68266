# La page d’une fiche.
record-all-of = Toutes les fiches de l’organisme { $organisation }
record-all = Toutes les fiches
record-back = Retour
record-foundational = Couche fondamentale
record-actions = Actions
record-get-data = Obtenir les données
record-link = Lien vers cette fiche
record-copy-link = Copier le lien
record-copied-link = Lien copié
record-cite = Citer
record-json = JSON geoCore
record-no-description = Cette fiche n’a pas de description.
record-description-whole = Description entière
record-only-in-french = Offert en français seulement.
record-only-in-english = Offert en anglais seulement.
record-description-only-in-french = La description est offerte en français seulement.
record-description-only-in-english = La description est offerte en anglais seulement.
record-details-only-in-french = En français seulement : { $details }.
record-details-only-in-english = En anglais seulement : { $details }.
record-in-keywords = mots-clés
record-in-licence = licence
record-in-constraints = autres contraintes
record-in-supplemental = renseignements supplémentaires
record-in-resources = noms de données et de services
record-in-contacts = coordonnées
record-title-only-in-french = Le titre est offert en français seulement.
record-title-only-in-english = Le titre est offert en anglais seulement.

record-place = Emplacement
record-around = Chercher autour de ce lieu

record-dates = Dates
record-date-published = Publication
record-date-created = Création
record-date-revision = Révision
record-date-notavailable = Non disponible depuis
record-date-inforce = Entrée en vigueur
record-date-adopted = Adoption
record-date-deprecated = Obsolescence
record-date-superceded = Remplacement
record-no-date = Non indiquée
record-period = Période couverte
record-period-unknown = Non indiquée
record-period-ongoing = { $date } – aujourd’hui
record-period-from = Début : { $date } (fin non indiquée)
record-period-until = Fin : { $date } (début non indiqué)

record-licence = Licence et limites d’utilisation
record-no-licence = La fiche n’indique aucune licence.
record-access-constraints = Restrictions d’accès
record-credit-demanded = Source à mentionner

record-contact = Personne-ressource
record-contact-body = Coordonnées
record-contacts = Autres personnes et organismes
record-contacts-contact = Point de contact
record-contacts-cited = Responsable
record-contacts-distributor = Distributeur
record-contacts-credit = Mention de source
record-fax = Télécopieur
record-hours = Heures de service

record-resources = Données et services
record-no-resources = La fiche n’indique ni téléchargement ni service. Les personnes et organismes responsables savent peut-être où se trouvent les données.
record-resources-dataset = Données
record-resources-service = Services Web
record-resources-application = Applications
record-resources-document = Documents
record-resources-other = Autres liens
record-resource-name = Nom
record-resource-format = Format
record-resource-language = Langue
record-resource-protocol = Protocole
record-copy-address = Copier l’adresse
record-copied-address = Adresse copiée
record-how-to-use = { $format } : dans QGIS, choisissez Couche › Gestionnaire des sources de données › { $tab } › Nouveau, puis collez l’adresse.
qgis-wms = WMS/WMTS
qgis-wfs = WFS / OGC API - Entités
qgis-wcs = WCS
qgis-esri = Serveur ArcGIS REST
protocol-web = Lien Web
protocol-download = Téléchargement
protocol-ftp = Serveur FTP
protocol-wms = Service de cartes (WMS de l’OGC)
protocol-wmts = Service de tuiles (WMTS de l’OGC)
protocol-wfs = Service d’entités (WFS de l’OGC)
protocol-wcs = Service de couvertures (WCS de l’OGC)
protocol-ogc-api = Service Web (API de l’OGC)
protocol-esri-map = Service de cartes (REST d’Esri)
protocol-esri-feature = Service d’entités (REST d’Esri)
protocol-esri-image = Service d’images (REST d’Esri)
protocol-esri = Service Web (REST d’Esri)

record-overview-alt = Aperçu des données

record-related = Fiches connexes
record-parent = Fait partie de
record-children =
    { PLURAL($count) ->
        [one] { $count } fiche fait partie de celle-ci
        [many] { $count } de fiches font partie de celle-ci
       *[other] { $count } fiches font partie de celle-ci
    }
record-siblings =
    { PLURAL($count) ->
        [one] { $count } autre fiche de la même collection
        [many] { $count } d’autres fiches de la même collection
       *[other] { $count } autres fiches de la même collection
    }
record-related-more =
    { PLURAL($count) ->
        [one] Afficher { $count } autre fiche
        [many] Afficher { $count } d’autres fiches
       *[other] Afficher { $count } autres fiches
    }
record-related-cut = Seules les { $count } premières sont énumérées.

record-subjects = Sujets
record-topics = Thèmes et catégories
record-keywords = Mots-clés

record-how-to-cite = Comment citer
record-cite-no-date = s. d.
record-copy-citation = Copier la référence
record-copied-citation = Référence copiée
record-permalink = Lien permanent

record-details = À propos de cette fiche
record-details-data = Données
record-details-metadata = Fiche
record-type = Type
record-status = État
record-maintenance = Fréquence de mise à jour
record-spatial-representation = Représentation
record-reference-systems = Système de référence
record-reference-version = Version du système de référence
record-distribution-formats = Format de distribution
record-character-set = Jeu de caractères
record-environment = Environnement de traitement
record-dataset-uri = Adresse du jeu de données
record-eo-collection = Collection d’observation de la Terre
record-id = Identifiant
record-title-other = Titre en anglais
record-parent-id = Identifiant de la fiche parente
record-language = Langue de la fiche
record-second-language = Deuxième langue de la fiche
record-second-character-set = Jeu de caractères de la deuxième langue
record-date-stamp = Mise à jour de la fiche
record-metadata-standard = Norme de métadonnées
record-metadata-version = Version de la norme
record-source = Catalogue d’origine
record-popularity = Nombre de consultations
record-other-constraints = Autres contraintes
record-supplemental = Renseignements supplémentaires

record-left-out = { $count } de plus dans l’élément d’origine (JSON geoCore)
record-show-all = Afficher les { $count }
record-cut = Des textes et des listes de cette fiche sont trop longs pour être affichés en entier. L’élément d’origine contient tout :
