Feature: The output of a view job

  Which formats there are.

  Rule: Parameters · output_type

    @VIEW-07 @must
    Scenario: CSV, TSV and XLSX are accepted, in either case
      When the owner creates a view job for each of these rows
        | output_type |
        | "CSV"       |
        | "tsv"       |
        | "xlsx"      |
      Then each is accepted

    @VIEW-09 @must
    Scenario: Any other output type is refused
      When the owner creates a view job for each of these rows
        | output_type |
        | "pdf"       |
        | ""          |
        | 5           |
      Then each is refused as invalid

  Rule: Create a portfolio view job · Example

    @VIEW-08 @should
    Scenario: JSON is accepted, in either case
      When the owner creates a view job for each of these rows
        | output_type |
        | "JSON"      |
        | "json"      |
      Then each is accepted
