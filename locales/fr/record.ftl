# La page d’une fiche.
record-all-of = Toutes les fiches de l’organisme { $organisation }
record-all = Toutes les fiches
record-back = Retour
record-foundational = Couche fondamentale
record-actions = Actions
record-get-data = Obtenir les données
record-link = Lien vers cette fiche
record-cite = Citer
record-json = JSON geoCore
record-no-description = Cette fiche n’a pas de description.
record-only-in-french = Offert en français seulement.
record-only-in-english = Offert en anglais seulement.
record-description-only-in-french = La description est offerte en français seulement.
record-description-only-in-english = La description est offerte en anglais seulement.
record-details-only-in-french = Certains détails sont offerts en français seulement.
record-details-only-in-english = Certains détails sont offerts en anglais seulement.
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
record-no-date = Aucune date de publication
record-period = Période couverte
record-period-unknown = Non précisée
record-period-ongoing = { $date } – aujourd’hui
record-period-from = Début : { $date } (fin non précisée)
record-period-until = Fin : { $date } (début non précisé)

record-licence = Licence et limites d’utilisation
record-no-licence = La fiche n’indique aucune licence.
record-access-constraints = Restrictions d’accès

record-contact = Personne-ressource
record-all-contacts = Toutes les personnes-ressources
record-contacts = Personnes-ressources
record-contacts-contact = Personne-ressource
record-contacts-cited = Responsable
record-contacts-distributor = Distributeur
record-contacts-credit = Remerciement
record-fax = Télécopieur
record-hours = Heures de service

record-resources = Données et services
record-no-resources = La fiche n’indique ni téléchargement ni service. La personne-ressource sait peut-être où se trouvent les données.
record-resources-dataset = Données
record-resources-service = Services Web
record-resources-application = Applications
record-resources-document = Documents
record-resources-other = Autres liens
record-resource-name = Nom
record-resource-format = Format
record-resource-language = Langue
record-resource-protocol = Protocole

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
