Feature: The formats of results

  Results have the format that the request asked for.

  Rule: Download a job's results

    @DOWNLOAD-01 @must
    Scenario: A Completed job has results
      Given a completed view job for each of these rows
        | output_type |
        | "json"      |
        | "csv"       |
        | "tsv"       |
        | "xlsx"      |
      And a completed query job
      Then their results are available

    @DOWNLOAD-02 @must
    Scenario: JSON results are a JSON document
      Given a completed view job for each of these rows
        | output_type |
        | "json"      |
      Then its results are a JSON document

    @DOWNLOAD-03 @must
    Scenario: CSV results are rows below a header row
      Given a completed view job for each of these rows
        | output_type |
        | "csv"       |
      Then its results are CSV with a header row

    @DOWNLOAD-04 @must
    Scenario: TSV results are rows below a header row
      Given a completed view job for each of these rows
        | output_type |
        | "tsv"       |
      Then its results are TSV with a header row

    @DOWNLOAD-05 @must
    Scenario: XLSX results are an Excel workbook
      Given a completed view job for each of these rows
        | output_type |
        | "xlsx"      |
      Then its results are an Excel workbook

    @DOWNLOAD-15 @must
    Scenario: The results of a query are JSON
      Given a completed query job
      Then its results are a JSON document
