home-title = Catalogue géospatial ouvert
home-heading = Trouvez les données géospatiales ouvertes du Canada
home-description = Cherchez des jeux de données, des services et des cartes géospatiaux ouverts sur le Canada, en français et en anglais.
home-coverage = { PLURAL($records) ->
    [one] { $records } jeu de données, service ou carte
    [many] { $records } de jeux de données, services et cartes
   *[other] { $records } jeux de données, services et cartes
  } de { PLURAL($organizations) ->
    [one] { $organizations } organisation
    [many] { $organizations } d’organisations
   *[other] { $organizations } organisations
  }, en français et en anglais.
home-demonstration = Ce catalogue est fictif et sert d’essai. Pour charger le vôtre :
home-try = Essayez :
home-themes = Parcourir par thème
home-newest = Fiches les plus récentes
home-newest-all = Toutes les fiches, les plus récentes d’abord
home-organizations = Organisations
home-types = Types
