Feature: Parameters that the documentation does not name

  Real clients send a few of them.

  Rule: API-wide: variants

    @RESOURCE-20 @should
    Scenario: Other parameters come back as they were sent, all or none
      Given a new view job
      When the owner creates a view job for each of these rows
        | disable_total_row | display_account_fees | group_by_historical_values | look_through_composite_securities | short_held_asset_display_preference |
        | true              | false                | false                      | true                              | "combine"                           |
      And the owner creates a query job for each of these rows
        | disable_total_row | display_account_fees | group_by_historical_values | look_through_composite_securities | short_held_asset_display_preference |
        | false             | true                 | true                       | false                             | "separate"                          |
      And the owner reads them
      Then everywhere it appears, its other parameters come back as they were sent
