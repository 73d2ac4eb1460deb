Feature: The output of a view job

  Which formats there are.

  Rule: Parameters · output_type

    @VIEW-07 @must
    Scenario: CSV, TSV and XLSX, in either case
      When the owner creates a view job for each of these rows
        | output_type |
        | "CSV"       |
        | "tsv"       |
        | "xlsx"      |
      Then each is accepted

    @VIEW-09 @must
    Scenario: No other format is taken
      When the owner creates a view job for each of these rows
        | output_type |
        | "pdf"       |
        | ""          |
        | 5           |
      Then each is refused as invalid

  Rule: Create a portfolio view job · Example

    @VIEW-08 @should
    Scenario: JSON, in either case
      When the owner creates a view job for each of these rows
        | output_type |
        | "JSON"      |
        | "json"      |
      Then each is accepted
